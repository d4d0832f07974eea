/* Arrow keys walk over the tile map, as a reader of a map expects; each tile stays a link of its own for the tab key. */

const AHEAD = {
  ArrowRight: (from, to) => [to.x - from.x, Math.abs(to.y - from.y)],
  ArrowLeft: (from, to) => [from.x - to.x, Math.abs(to.y - from.y)],
  ArrowDown: (from, to) => [to.y - from.y, Math.abs(to.x - from.x)],
  ArrowUp: (from, to) => [from.y - to.y, Math.abs(to.x - from.x)],
};

function middle(tile) {
  const box = tile.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

/** The tile that lies nearest in the direction of a key; a step to the side costs twice a step ahead. */
function neighbour(tiles, here, key) {
  const from = middle(here);
  let best = null;
  let least = Infinity;
  for (const tile of tiles) {
    const [ahead, aside] = AHEAD[key](from, middle(tile));
    const cost = ahead + 2 * aside;
    if (tile !== here && ahead > aside / 2 && ahead > 1 && cost < least) {
      best = tile;
      least = cost;
    }
  }
  return best;
}

for (const map of document.querySelectorAll(".tiles")) {
  const tiles = Array.from(map.querySelectorAll("a.tile"));
  map.addEventListener("keydown", (event) => {
    const here = event.target.closest("a.tile");
    if (!here || !(event.key in AHEAD) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    const next = neighbour(tiles, here, event.key);
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });
}
