"""The doors for strangers: extractors in code, lexicons as folders of tables. The library's own come through them too."""

from outreach_extract.data.lexicon import LexiconFolder
from outreach_extract.plugins.assemble import assemble
from outreach_extract.plugins.extractor import Extractor, Finding, PluginError, as_extractor, extractor
from outreach_extract.plugins.installed import Installed, installed, load_installed

__all__ = [
    "Extractor",
    "Finding",
    "Installed",
    "LexiconFolder",
    "PluginError",
    "as_extractor",
    "assemble",
    "extractor",
    "installed",
    "load_installed",
]
