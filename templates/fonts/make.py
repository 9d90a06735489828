"""Makes the two fonts of the report from Inter's full fonts. See README.md beside this file.

Usage: python3 make.py FOLDER
FOLDER holds Inter_400Regular.ttf and Inter_600SemiBold.ttf (see README.md for where they come from).
Needs fontTools (pip install fonttools).
"""
import copy
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

SOURCES = {
    "Inter_400Regular.ttf": "Inter-Regular.ttf",
    "Inter_600SemiBold.ttf": "Inter-SemiBold.ttf",
}

# What a report may say: first and last code point of each range.
RANGES = [
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x024F),  # Latin-1, Latin Extended-A and -B
    (0x0259, 0x0259),  # schwa
    (0x02B0, 0x02FF),  # modifier letters
    (0x0300, 0x036F),  # combining marks
    (0x0370, 0x03FF),  # Greek
    (0x0400, 0x052F),  # Cyrillic
    (0x1E00, 0x1EFF),  # Latin Extended Additional: Vietnamese and others
    (0x2000, 0x206F),  # punctuation
    (0x2070, 0x209F),  # superscripts and subscripts
    (0x20A0, 0x20CF),  # currency
    (0x2100, 0x218F),  # letter-like symbols, fractions
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematics, with the minus sign
    (0x25A0, 0x25FF),  # geometric shapes, with the square that stands for a missing glyph
    (0x2713, 0x2717),  # ticks and crosses
]

DIGITS = "zero one two three four five six seven eight nine".split()


def wanted(font):
    """Code points of the ranges that the font has."""
    has = font.getBestCmap()
    return [code for first, last in RANGES for code in range(first, last + 1) if code in has]


def bake_tabular_digits(font):
    """Digits of one width stand under each other in a column without any OpenType feature."""
    for table in font["cmap"].tables:
        for offset, name in enumerate(DIGITS):
            table.cmap[ord("0") + offset] = f"{name}.tf"


def keep_only_needed(font):
    """Drops other glyphs, the hinting, and the shaping tables, which cost nine tenths of the shaping time."""
    options = subset.Options()
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "STAT", "DSIG", "gasp"]
    options.layout_features = []
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.recalc_timestamp = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted(font))
    subsetter.subset(font)


def give_each_character_its_glyph(font):
    """A PDF names one character for a glyph: two characters that share one would be copied as the same."""
    taken = set()
    for code, name in sorted(font.getBestCmap().items()):
        if name not in taken:
            taken.add(name)
            continue
        own = f"{name}.for{code:04X}"
        font.setGlyphOrder([*font.getGlyphOrder(), own])
        font["glyf"].glyphs[own] = copy.deepcopy(font["glyf"][name])
        font["glyf"].glyphOrder = font.getGlyphOrder()
        font["hmtx"].metrics[own] = font["hmtx"].metrics[name]
        for table in font["cmap"].tables:
            if code in table.cmap:
                table.cmap[code] = own
    font["maxp"].numGlyphs = len(font.getGlyphOrder())


def main():
    folder = pathlib.Path(sys.argv[1])
    for source, target in SOURCES.items():
        font = TTFont(folder / source, recalcTimestamp=False)
        bake_tabular_digits(font)
        keep_only_needed(font)
        give_each_character_its_glyph(font)
        path = pathlib.Path(__file__).parent / target
        font.save(path)
        print(f"{path.name}: {len(font.getGlyphOrder())} glyphs, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
