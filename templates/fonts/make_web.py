"""Makes the two fonts of web pages from those of the report: Western European letters alone, as WOFF2.

Usage: python3 make_web.py
Needs fontTools with brotli (pip install fonttools brotli).
"""
import pathlib

from fontTools import subset

HERE = pathlib.Path(__file__).parent
FONTS = ["Inter-Regular", "Inter-SemiBold"]

# First and last code point of each range. What is not in them is set in a font of the reader's.
RANGES = [
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x00FF),  # Latin-1
    (0x2010, 0x2015),  # hyphens and dashes
    (0x2018, 0x201D),  # quotation marks
    (0x2022, 0x2022),  # bullet
    (0x2026, 0x2026),  # ellipsis
    (0x20AC, 0x20AC),  # euro
    (0x2212, 0x2212),  # minus
]


def main():
    for name in FONTS:
        target = HERE.parent / "pages" / "assets" / f"{name}.woff2"
        options = subset.Options()
        options.flavor = "woff2"
        options.hinting = False
        options.recalc_timestamp = False
        font = subset.load_font(HERE / f"{name}.ttf", options)
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
        subsetter.subset(font)
        subset.save_font(font, target, options)
        print(f"{target.name}: {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
