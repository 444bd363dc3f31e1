"""Makes the two faces of this folder, what French needs in under 40 KB, and what stands in for them until they are there.

Run when a face, a weight or the list of characters changes; the build only reads its output. Needs Python with fonttools and
brotli, and hb-shape (Debian: apt-get install fonttools python3-brotli libharfbuzz-bin). From the root of the project:

    npm install --no-save @fontsource/tinos@5.3.0 @fontsource/arimo@5.3.0 @fontsource/noto-serif@5.3.0 @fontsource/roboto@5.3.0
    python3 src/fonts/faces.py
    npx prettier --write src/fonts
"""

import json
import re
import subprocess
from pathlib import Path
from tempfile import NamedTemporaryFile

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph
from fontTools.varLib.instancer import instantiateVariableFont

HERE = Path(__file__).parent
PACKAGES = HERE.parent.parent / "node_modules"
ACCOUNTS = sorted((HERE.parent.parent / "content" / "announcements").glob("*.md"))
CHARACTERS = (
    "".join(map(chr, range(0x20, 0x7F)))
    + "ÀÂÄÆÇÈÉÊËÎÏÔÖÙÛÜŒàâäæçèéêëîïôöùûüÿœáíñóú"
    + "\u00a0«»‹›’‘“”–—…·•°×−€§¶©"
)
NARROW_SPACE = 0x202F
NARROW_SPACE_EM = 0.18  # neither face draws U+202F; browsers then fall back to half a space, which is too wide


def face(package, file, axes, target):
    source = PACKAGES / "@fontsource-variable" / package / "files" / file
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


def width(file, lines, weight):
    """The width of lines of text in a face at a weight, in ems, with its kerning."""
    font = TTFont(file)
    font.flavor = None
    with NamedTemporaryFile(suffix=".ttf") as plain:
        font.save(plain.name)
        command = ["hb-shape", "--output-format=json", "--features=lnum", f"--variations=wght={weight}", plain.name]
        shaped = subprocess.run(command, input="\n".join(lines), capture_output=True, text=True, check=True).stdout
    return sum(glyph["ax"] for line in shaped.splitlines() for glyph in json.loads(line)) / font["head"].unitsPerEm


def stand_ins(ours, words, others):
    """One rule for each weight of each stand-in: as wide as ours on what is written in it, as tall, and bold where ours is.

    A stand-in is a face that readers' systems have, named by the full names of its regular and of its bold.
    What is measured is a free face of the same widths: Tinos for Liberation Serif and Times New Roman, Arimo for Liberation Sans
    and Arial. Liberation, which Linux has, comes first: there, a name that is not found costs the first paint up to 6 ms.
    """
    font = TTFont(HERE / f"{ours}.woff2")
    em, ascent, descent = font["head"].unitsPerEm, font["hhea"].ascent, -font["hhea"].descent
    for name, (measured, regular, bold) in others.items():
        for weight, lines in words.items():
            names, drawn = (bold, 700) if weight >= 600 else (regular, 400)
            file = PACKAGES / "@fontsource" / measured / "files" / f"{measured}-latin-{drawn}-normal.woff2"
            adjust = width(HERE / f"{ours}.woff2", lines, weight) / width(file, lines, drawn)
            yield (
                f"@font-face {{ font-family: {name}; font-weight: {weight};"
                f" src: {', '.join(f'local({json.dumps(one)})' for one in names)};"
                f" size-adjust: {adjust:.2%}; ascent-override: {ascent / em / adjust:.2%};"
                f" descent-override: {descent / em / adjust:.2%}; line-gap-override: 0%; }}"
            )


face("newsreader", "newsreader-latin-opsz-normal.woff2", {"opsz": 28, "wght": (400, 700)}, "newsreader.woff2")
face("public-sans", "public-sans-latin-wght-normal.woff2", {"wght": (400, 700)}, "public-sans.woff2")

contents = [account.read_text("utf-8").split("---\n") for account in ACCOUNTS]
TITLES = [re.search(r"^title: (.*)$", matter, re.M).group(1).strip('"') for _, matter, _ in contents]
SUMMARIES = [re.search(r"^summary: (.*)$", matter, re.M).group(1).strip('"') for _, matter, _ in contents]
LABELS = [  # what the first screens of the pages say in it
    "Graphique Lieux Chronologie Méthode Données Recherche",
    "annonces, dont 4 pour l’Irak et 1 pour le Moyen-Orient",
    "militaires de renfort annoncés pour l’Irak, dont 350 déjà compris dans le total de 820 où commence le graphique",
    "militaires : le plus haut total déclaré, le 28 septembre 2016",
    "Ce n’est pas la liste complète des envois et des retraits. Un écart est la part d’un total que ces annonces n’expliquent pas",
    "Renfort annoncé Total déclaré, avant ce renfort Annoncé par Ashton Carter, secrétaire à la Défense",
]
BOLD_LABELS = ["Renforts en Irak", "Du 2 septembre 2014 au 31 décembre 2019, mise à jour le 22 novembre 2026"]
SERIFS = {
    "like-times": (
        "tinos",
        ["Liberation Serif", "Times New Roman"],
        ["Liberation Serif Bold", "Times New Roman Bold"],
    ),
    "like-noto-serif": ("noto-serif", ["Noto Serif"], ["Noto Serif Bold"]),
}
SANS = {
    "like-arial": ("arimo", ["Liberation Sans", "Arial"], ["Liberation Sans Bold", "Arial Bold"]),
    "like-roboto": ("roboto", ["Roboto"], ["Roboto Bold"]),
}
rules = [
    *stand_ins("newsreader", {400: SUMMARIES, 500: TITLES, 600: TITLES}, SERIFS),
    *stand_ins("public-sans", {400: LABELS, 600: BOLD_LABELS}, SANS),
]
HEAD = "/* What stands in for the two faces until they are there. Written by faces.py: change it there. */\n"
(HERE / "stand-ins.css").write_text(HEAD + "\n".join(rules) + "\n")
