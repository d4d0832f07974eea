/* Comforts of the frame around every page. Menu and language link work without them. */

/** The menu of small screens also closes by Escape, by a click elsewhere, and when the keyboard leaves it. */
function closeOnLeaving(menu) {
  const control = menu.querySelector("summary");
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      menu.open = false;
      control.focus();
    }
  });
  menu.addEventListener("focusout", (event) => {
    // Without a next element the window itself lost the focus: the menu stays for the reader's return.
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) { menu.open = false; }
  });
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) { menu.open = false; }
  });
}

/** The language link keeps what was asked and the place in the page; where the other page lacks it, its top shows. */
function keepPlace(link) {
  const plain = link.getAttribute("href");
  const follow = () => { link.setAttribute("href", plain + location.search + location.hash); };
  for (const sign of ["pointerdown", "focus", "click"]) { link.addEventListener(sign, follow); }
}

document.querySelectorAll("details.menu").forEach(closeOnLeaving);
document.querySelectorAll(".language-link").forEach(keepPlace);
