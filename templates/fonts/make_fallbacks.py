"""Makes the fonts for scripts beyond Inter's from full fonts. See README.md beside this file.

Usage: python3 make_fallbacks.py FOLDER
FOLDER holds the full fonts below, anywhere in it (see README.md for where they come from).
Needs fontTools (pip install fonttools).
"""
import pathlib
import sys
import unicodedata

from fontTools import subset
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

# First and last code point of each range, as templates/theme.ts has them.
SPACE = (0x0020, 0x0020)
ARABIC = [SPACE, (0x0600, 0x06FF), (0x0750, 0x077F), (0x08A0, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC)]
HEBREW = [SPACE, (0x0590, 0x05FF), (0xFB1D, 0xFB4F)]
DEVANAGARI = [(0x0900, 0x097F), (0xA8E0, 0xA8FF), (0x1CD0, 0x1CFF)]
CJK = [
    (0x3000, 0x31FF),  # punctuation, Hiragana, Katakana, Bopomofo, Hangul letters
    (0x3200, 0x33FF),  # enclosed and compatibility characters
    (0x4E00, 0x9FFF),  # Han
    (0xAC00, 0xD7A3),  # Hangul syllables
    (0xF900, 0xFAFF),  # Han compatibility
    (0xFE30, 0xFE4F),  # punctuation
    (0xFF01, 0xFFEE),  # full and half width
]

# File of the full font, file made from it, ranges, and whether its letters are shaped by tables of the font.
FONTS = [
    ("NotoSansArabic-Regular.ttf", "NotoSansArabic.ttf", ARABIC, True),
    ("NotoSansHebrew-Regular.ttf", "NotoSansHebrew.ttf", HEBREW, True),
    ("NotoSansDevanagari-Regular.ttf", "NotoSansDevanagari.ttf", DEVANAGARI, True),
    ("DroidSansFallback.ttf", "DroidSansFallback.ttf", CJK, False),
]

JOINERS = [0x200C, 0x200D, 0x25CC]


def is_blank(font, glyph_set, code):
    """A character that should be seen and that the font draws nothing for."""
    if unicodedata.category(chr(code)) in ("Zs", "Cf"):
        return False
    pen = BoundsPen(glyph_set)
    glyph_set[font.getBestCmap()[code]].draw(pen)
    return pen.bounds is None


def wanted(font, ranges):
    """Code points of the ranges that the font draws."""
    has, glyph_set = font.getBestCmap(), font.getGlyphSet()
    codes = [code for first, last in ranges for code in range(first, last + 1) if code in has]
    return [code for code in codes if not is_blank(font, glyph_set, code)]


def keep_only_needed(font, ranges, shaped):
    """Drops other glyphs and the hinting; keeps the tables that join, reorder and place letters."""
    options = subset.Options()
    options.drop_tables += ["DSIG", "gasp", "vhea", "vmtx"] + ([] if shaped else ["GSUB", "GPOS", "GDEF"])
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.recalc_timestamp = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted(font, ranges) + (JOINERS if shaped else []))
    subsetter.subset(font)


def main():
    folder = pathlib.Path(sys.argv[1])
    for source, target, ranges, shaped in FONTS:
        font = TTFont(next(folder.rglob(source)), recalcTimestamp=False)
        keep_only_needed(font, ranges, shaped)
        path = pathlib.Path(__file__).parent / target
        font.save(path)
        print(f"{path.name}: {len(font.getGlyphOrder())} glyphs, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
