/* A link to a row that has moved from a province's page to the page of its year still finds it. The id of a row says
   its date ("ha-noi-2019-04-30-…"), and the page links each of its years; a page of a year leads back to the place, where
   a withdrawn figure says why it is gone. Without this script the links by year are
   there for the reader to follow. */

const DATE = /-(\d{4})-\d{2}-\d{2}-/;

function follow() {
  const wanted = decodeURIComponent(location.hash.slice(1));
  const year = DATE.exec(wanted)?.[1];
  if (!year || document.getElementById(wanted)) { return; }
  const link = document.querySelector(`.years a[data-year="${year}"]`) ?? document.querySelector(".years a[data-place]");
  // The page that sent the reader here does not have the row either.
  if (link && document.referrer !== link.href) { location.replace(link.href + location.hash); }
}

addEventListener("hashchange", follow);
follow();
