/* Light or dark. The style sheet follows the reader's system by itself; this script keeps a choice that differs from
   it, for both languages and all pages of this origin. It runs before the first paint, so nothing flashes. */
(function () {
  "use strict";

  var key = "bhxh-mo.scheme";
  var page = document.documentElement;
  var system = matchMedia("(prefers-color-scheme: dark)");
  // The colour of the browser's own bars: two metas, light and dark.
  var bars = Array.from(document.querySelectorAll("meta[name='theme-color']"));
  var papers = bars.map(function (bar) { return bar.content; });

  page.classList.replace("no-js", "js");

  /** "light", "dark", or null: the system's. A browser may refuse to remember; then a choice lasts for the page. */
  function remembered() {
    try {
      var kept = localStorage.getItem(key);
      return kept === "light" || kept === "dark" ? kept : null;
    } catch (refused) {
      return null;
    }
  }

  function remember(scheme) {
    try {
      if (scheme === null) { localStorage.removeItem(key); } else { localStorage.setItem(key, scheme); }
    } catch (refused) { /* see remembered() */ }
  }

  function isDark() {
    return page.dataset.scheme ? page.dataset.scheme === "dark" : system.matches;
  }

  function show(scheme) {
    if (scheme === null) { delete page.dataset.scheme; } else { page.dataset.scheme = scheme; }
    bars.forEach(function (bar, place) { bar.content = scheme === null ? papers[place] : papers[isDark() ? 1 : 0]; });
    document.querySelectorAll(".scheme-toggle").forEach(function (toggle) {
      toggle.setAttribute("aria-pressed", String(isDark()));
    });
  }

  show(remembered());
  document.addEventListener("DOMContentLoaded", function () {
    show(page.dataset.scheme || null);
    document.querySelectorAll(".scheme-toggle").forEach(function (toggle) {
      toggle.addEventListener("click", function () {
        var wanted = isDark() ? "light" : "dark";
        // Choosing what the system says anyway means following it again.
        var choice = (wanted === "dark") === system.matches ? null : wanted;
        remember(choice);
        show(choice);
      });
    });
  });
  system.addEventListener("change", function () { show(page.dataset.scheme || null); });
  // Another tab chose, or the reader came back to a page that the browser had kept.
  addEventListener("storage", function () { show(remembered()); });
  addEventListener("pageshow", function (event) { if (event.persisted) { show(remembered()); } });
})();
