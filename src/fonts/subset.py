"""Makes the two faces of this folder: what French needs, in under 40 KB.

Run once, when a face or the list of characters changes; the build only reads its output. Needs Python with
fonttools and brotli (Debian: apt-get install fonttools python3-brotli). From the root of the project:

    npm install --no-save @fontsource-variable/newsreader@5.3.0 @fontsource-variable/public-sans@5.3.0
    python3 src/fonts/subset.py
"""

from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph
from fontTools.varLib.instancer import instantiateVariableFont

HERE = Path(__file__).parent
PACKAGES = HERE.parent.parent / "node_modules" / "@fontsource-variable"
CHARACTERS = (
    "".join(map(chr, range(0x20, 0x7F)))
    + "ÀÂÄÆÇÈÉÊËÎÏÔÖÙÛÜŒàâäæçèéêëîïôöùûüÿœáíñóú"
    + "\u00a0«»‹›’‘“”–—…·•°×−€§¶©"
)
NARROW_SPACE = 0x202F
NARROW_SPACE_EM = 0.18  # neither face draws U+202F; browsers then fall back to half a space, which is too wide


def face(package, file, axes, target):
    source = PACKAGES / package / "files" / file
    font = instantiateVariableFont(TTFont(source, recalcTimestamp=False), axes)
    regular = instantiateVariableFont(TTFont(source), {**axes, "wght": 400})
    font["GPOS"], font["GDEF"] = regular["GPOS"], regular["GDEF"]  # the kerning of one weight serves all: much smaller
    for name in font.getGlyphOrder():
        font["gvar"].variations.setdefault(name, [])  # the instancer leaves out what does not vary, the subsetter asks for it
    for table in ("HVAR", "MVAR", "STAT"):
        if table in font:
            del font[table]

    options = Options()
    options.layout_features = ["kern", "mark", "ccmp", "locl", "lnum", "pnum", "tnum"]
    options.flavor = "woff2"
    options.hinting = False
    options.name_languages = [0x409]
    options.name_IDs = [0, 1, 2, 13, 14]  # copyright and licence stay in the file
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(text=CHARACTERS)
    subsetter.subset(font)
    add_narrow_space(font)
    font.flavor = "woff2"
    font.save(HERE / target, reorderTables=None)
    print(target, (HERE / target).stat().st_size)


def add_narrow_space(font):
    name = "uni202F"
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"].glyphs[name] = Glyph()
    font["glyf"].glyphOrder = font.getGlyphOrder()
    font["hmtx"].metrics[name] = (round(font["head"].unitsPerEm * NARROW_SPACE_EM), 0)
    font["gvar"].variations[name] = []
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[NARROW_SPACE] = name


face("newsreader", "newsreader-latin-opsz-normal.woff2", {"opsz": 28, "wght": (400, 700)}, "newsreader.woff2")
face("public-sans", "public-sans-latin-wght-normal.woff2", {"wght": (400, 700)}, "public-sans.woff2")
