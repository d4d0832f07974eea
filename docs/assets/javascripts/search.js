/* The search of the site. This much every page loads: the control in the header, the key "/", and the field of the
   search page. What searches is fetched when the search is first opened. Without this script the control is a link. */

var link = document.querySelector("a.search-open");
var page = document.querySelector("[data-search-page]");
var opening = null;

/** Where things are: the root of the site, and the address of the search page in this language. */
function places() {
  return { root: new URL(link.dataset.siteRoot, location.href).href, page: link.href };
}

function open(event) {
  if (page) {
    page.querySelector("input").focus();
    return;
  }
  opening = opening || import("./search/dialog.js");
  opening.then(function (part) { part.openDialog(places()); }, function () {
    // No dialog without its script: the page still leads on.
    opening = null;
    if (event.type === "click") { location.assign(link.href); }
  });
}

/** True where "/" is a character that the reader types. */
function isTyping(target) {
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/** A button with what the link shows: it opens something here instead of leading elsewhere. */
function asButton() {
  var button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.setAttribute("aria-haspopup", "dialog");
  button.append(...Array.from(link.childNodes).map(function (node) { return node.cloneNode(true); }));
  button.addEventListener("click", open);
  link.replaceWith(button);
}

if (link) {
  asButton();
  document.addEventListener("keydown", function (event) {
    var plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
    if (event.key !== "/" || !plain || isTyping(event.target) || document.querySelector("dialog[open]")) { return; }
    event.preventDefault();
    open(event);
  });
  if (page) {
    import("./search/page.js").then(function (part) { part.startPage(page, places()); });
  }
}
