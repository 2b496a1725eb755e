// The page of a source: notes in the margin beside their passages, each lit with the other, and the
// way back to the fact that led here. Without it the notes stand at the head of their paragraph.
(function () {
  "use strict";

  var text = document.querySelector(".text");
  if (!text) return;

  function partsOf(name) {
    var first = document.getElementById(name);
    var others = text.querySelectorAll("[data-passage=\"" + CSS.escape(name) + "\"]");
    return (first ? [first] : []).concat(Array.from(others));
  }

  function notesOn(name) {
    return Array.from(text.querySelectorAll("[data-rests~=\"" + CSS.escape(name) + "\"]"));
  }

  // Connected: a note lights its passages, words the notes on every passage that they are part of.

  function lighter() {
    var lit = [];
    return function (elements) {
      lit.forEach(function (element) { element.classList.remove("on"); });
      lit = elements.filter(function (element) { return !element.classList.contains("on"); });
      lit.forEach(function (element) { element.classList.add("on"); });
    };
  }

  var here = null, light = lighter(), lightArrived = lighter();

  function connect(event) {
    var at = event.target.closest ? event.target.closest(".margin li, .passage") : null;
    if (at === here) return;
    here = at;
    if (!at) return light([]);
    if (at.dataset.rests) return light([at].concat(at.dataset.rests.split(" ").flatMap(partsOf)));
    var found = [];
    for (var part = at; part; part = part.parentElement.closest(".passage")) {
      var name = part.id || part.dataset.passage;
      found = found.concat(partsOf(name), notesOn(name));
    }
    light(found);
  }

  document.addEventListener("pointerover", connect);
  document.addEventListener("focusin", connect);

  // Beside their passages, where the margin has room: in order, never over each other, and never
  // so low that the paragraph would grow.

  var wide = matchMedia("(min-width: 1040px)");
  var margins = Array.from(text.querySelectorAll(".unit > .margin"));

  function align() {
    var notes = [];
    text.querySelectorAll(".margin li").forEach(function (note) { note.style.marginTop = ""; });
    if (!wide.matches) return;
    margins.forEach(function (margin) {
      var words = margin.parentNode.querySelector(".words");
      if (!words) return;
      var shift = 0;
      var spare = words.getBoundingClientRect().bottom - margin.lastElementChild.getBoundingClientRect().bottom;
      margin.querySelector("ul").querySelectorAll("li").forEach(function (note) {
        var passage = partsOf(note.dataset.rests.split(" ")[0])[0];
        if (!passage) return;
        var wanted = passage.getClientRects()[0].top - note.getBoundingClientRect().top;
        var more = Math.floor(Math.min(wanted, spare) - shift);
        if (more > 0) { notes.push([note, more]); shift += more; }
      });
    });
    notes.forEach(function (pair) { pair[0].style.marginTop = pair[1] + "px"; });
  }

  var asked = 0;
  addEventListener("resize", function () { cancelAnimationFrame(asked); asked = requestAnimationFrame(align); });
  align();

  // Arrival

  function arrive() {
    var name = decodeURIComponent(location.hash.slice(1));
    lightArrived(name ? notesOn(name) : []);
  }

  addEventListener("hashchange", arrive);
  arrive();

  // Back: the page that led here stands in the address, is taken out of it so that nobody copies it
  // along, and is kept with this entry of the history, so that a reload does not lose it.

  var root = document.querySelector("link[rel=stylesheet]").href.replace(/static\/[^/]*$/, "");
  var from = new URLSearchParams(location.search).get("from") || (history.state || {}).from;
  if (!from) return;
  var back = new URL(from, root);
  if (back.href.indexOf(root) !== 0 || !/\.html$/.test(back.pathname)) return;
  try {
    history.replaceState({ from: from }, "", location.pathname + location.hash);
  } catch (error) {
    // A browser that forbids it on local files: the address keeps the way back.
  }
  var page = back.href.split(/[?#]/)[0];
  var known = Array.from(document.querySelectorAll("main a")).find(function (link) {
    return link.href.split(/[?#]/)[0] === page && link.textContent.trim();
  });
  var line = document.createElement("p"), link = document.createElement("a");
  line.className = "back";
  link.href = back.href;
  link.textContent = known ? "Back to “" + known.textContent.trim() + "”" : "Back to where you came from";
  line.append(link);
  var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  var unit = target && target.closest(".unit");
  if (unit) (unit.querySelector(".words") || unit.lastElementChild).after(line); else text.before(line);
})();
