"""BHXH Mở: from data packages to a checked bilingual site.

Layers, an import only points left:
model, text <- store <- contract <- derive <- review <- chart <- page, publish <- site <- commands.
"""
