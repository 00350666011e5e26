#!/usr/bin/env python3
"""Asks a running `punte serve --open-protocols` through Weblate's own classes for machine translation.

    pip download weblate --no-deps --python-version 3.12 --only-binary=:all: -d wheels
    weblate.py wheels/weblate-*.whl http://127.0.0.1:8080 "A sentence whose translation is stored."

The three classes (tmserver, LibreTranslate, Apertium APy) are loaded from the wheel over a base of a few
lines; the rest of Weblate, Django and a database are not needed. The exit status is 1 unless each of them
gives the same translation and gives none for an unknown sentence.
"""

import itertools
import json
import sys
import types
import urllib.parse
import urllib.request
import zipfile


def module(name, **contents):
    made = types.ModuleType(name)
    made.__dict__.update(contents)
    sys.modules[name] = made
    return made


class Reply:
    def __init__(self, body):
        self.body = body

    def json(self):
        return json.loads(self.body)


class Machinery:
    """What the classes need of Weblate's base, with the addresses made as Weblate makes them."""

    settings_form = None

    def __init__(self, settings):
        self.settings = settings

    def get_api_url(self, *parts):
        quoted = (urllib.parse.quote(part, b"") for part in parts)
        return "/".join(itertools.chain([self.settings["url"].rstrip("/")], quoted))

    def map_language_code(self, code):
        return code

    def request(self, method, url, json=None, params=None, **_):
        if params:
            url += "?" + urllib.parse.urlencode(params)
        body = None if json is None else __import__("json").dumps(json).encode()
        headers = {} if body is None else {"Content-Type": "application/json"}
        request = urllib.request.Request(url, body, headers, method=method.upper())
        return Reply(urllib.request.urlopen(request).read())


def load(wheel, name):
    source = zipfile.ZipFile(wheel).read(f"weblate/machinery/{name}.py")
    loaded = module(f"weblate.machinery.{name}")
    loaded.__package__ = "weblate.machinery"
    exec(compile(source, f"{name}.py", "exec"), loaded.__dict__)
    return loaded


def main(wheel, url, text):
    module("httpx2", HTTPStatusError=OSError, Response=object)
    for name in ["django", "django.core", "django.utils", "weblate"]:
        module(name)
    module("django.core.exceptions", ValidationError=ValueError)
    module("django.utils.translation", gettext=str)
    module("weblate.machinery").__path__ = []
    kinds = ["MachineTranslation", "BatchMachineTranslation", "ResponseStatusMachineTranslation"]
    module("weblate.machinery.base", MACHINERY_DEFAULT_THRESHOLD=75, MachineTranslationError=ValueError,
           **dict.fromkeys(kinds, Machinery))
    module("weblate.machinery.forms", URLMachineryForm=object, LibreTranslateMachineryForm=object,
           BaseMachineryForm=object)
    settings = {"url": url, "key": ""}
    tmserver = load(wheel, "tmserver").TMServerTranslation({"url": url + "/tmserver"})
    libre = load(wheel, "libretranslate").LibreTranslateTranslation(settings)
    apertium = load(wheel, "apertium").ApertiumAPYTranslation(settings)
    assert ("en", "ro") in tmserver.download_languages()
    assert {"en", "ro"} <= set(libre.download_languages())
    assert ("eng", "ron") in apertium.download_languages()

    def answers(sentence):
        many = libre.download_multiple_translations("en", "ro", [(sentence, None)])
        return [
            [found["text"] for found in tmserver.download_translations("en", "ro", sentence, None, None)],
            [found["text"] for found in many[sentence] if found["text"]],
            [found["text"] for found in apertium.download_translations("eng", "ron", sentence, None, None)
             if found["text"]],
        ]

    known, unknown = answers(text), answers("Nobody has ever written and/or read this one.")
    for name, found in zip(["tmserver", "LibreTranslate", "Apertium"], known):
        print(f"{name}: {found}")
    sys.exit(0 if known[0] and known.count(known[0]) == 3 and not any(unknown) else 1)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
