// The words of the search: letters, terms and queries, the same way as the program that wrote the
// index (src/unhrc_site/search/words.py), and the lighting of words that were looked for. The table
// of letters comes with the index; no letter is folded by a rule of the browser.
(function () {
  "use strict";

  var root = new URL("../", document.currentScript.src).href, asked = document.currentScript.dataset.q;
  var table = new Map(), loads = {};
  var CHUNK = /[^\x00-\x20!"#$%&()*+:;<=>?@[\\\]^_`{|}~“”«»…]+/g;
  var SIMPLE = /^[a-z0-9]+$/;
  var GROUPED = /(?<![0-9])[0-9]{1,3}(?:[,' ][0-9]{3})+(?![0-9])/g;
  var POSSESSIVE = /(?<=[\p{L}\p{N}])'s(?![\p{L}\p{N}])/gu;
  var SYMBOL = /[\p{L}\p{N}]+(?:[/.-][\p{L}\p{N}]+)*(?:\/[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*)+/gu;
  var WORD = /[\p{L}\p{M}\p{N}]+/gu;
  var SPACELESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}";
  var UNSPACED = new RegExp("[" + SPACELESS + "]+", "gu");
  var IS_UNSPACED = new RegExp("[" + SPACELESS + "]", "u");
  var JAMO = /[\u1100-\u11ff]/;
  var RARE = /[^\0-\u052f\u2000-\u206f]/;

  for (var code = 65; code < 91; code += 1) table.set(String.fromCharCode(code), String.fromCharCode(code + 32));

  // Files of the index, each loaded once; a failed one is asked for again the next time.

  function load(name) {
    loads[name] = loads[name] || new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = root + "search/" + name + ".js";
      script.onload = function () { script.remove(); resolve(); };
      script.onerror = function () {
        script.remove();
        delete loads[name];
        reject(new Error("search/" + name + ".js"));
      };
      document.head.append(script);
    });
    return loads[name];
  }

  function addLetters(runs, singles) {
    runs.split(",").forEach(function (line) {
      var run = line.split(" "), at = parseInt(run[0], 36), length = parseInt(run[1], 36);
      var step = Number(run[2]), added = parseInt(run[3], 36);
      for (var k = 0; k < length; k += 1, at += step) {
        table.set(String.fromCodePoint(at), String.fromCodePoint(at + added));
      }
    });
    singles.split(",").forEach(function (line) {
      var parts = line.split(":"), at = 0;
      var becomes = parts[0].split(".").map(function (letter) {
        return letter && String.fromCodePoint(parseInt(letter, 36));
      }).join("");
      parts[1].split(" ").forEach(function (gap) {
        at += parseInt(gap, 36);
        table.set(String.fromCodePoint(at), becomes);
      });
    });
  }

  // All letters that stand in `text`: those of rare scripts are a file of their own.
  function lettersFor(text) {
    return load("letters").then(function () { return RARE.test(text) ? load("more") : undefined; });
  }

  function composed(text) { return JAMO.test(text) ? text.normalize("NFC") : text; }

  // A chunk as it is read, and where in it each code unit comes from: [start, end) in `from`.
  function fold(chunk) {
    var text = "", from = [], at = 0;
    for (var letter of chunk) {
      var becomes = table.get(letter);
      if (becomes === undefined) becomes = letter;
      for (var k = 0; k < becomes.length; k += 1) from.push(at, at + letter.length);
      text += becomes;
      at += letter.length;
      // A mark that is not read belongs to the letter before it.
      if (!becomes && from.length) from[from.length - 1] = at;
    }
    return { text: text, from: from };
  }

  function foldText(text) { return fold(text).text; }

  // Removes what `pattern` finds, or of it what `inner` finds, and keeps the places of the rest.
  function without(folded, pattern, inner) {
    var gone = [];
    for (var found of folded.text.matchAll(pattern)) {
      for (var k = 0; k < found[0].length; k += 1) {
        if (!inner || inner.indexOf(found[0][k]) >= 0) gone.push(found.index + k);
      }
    }
    if (!gone.length) return folded;
    var text = "", from = [], next = 0;
    for (var at = 0; at < folded.text.length; at += 1) {
      if (gone[next] === at) { next += 1; continue; }
      text += folded.text[at];
      from.push(folded.from[2 * at], folded.from[2 * at + 1]);
    }
    return { text: text, from: from };
  }

  // The terms of a chunk, in order: {term, start, end, last} with places in the chunk; `last` is a
  // code point at the end of a run without spaces, which stands alone so that it can be found.
  function termsOf(chunk) {
    var folded = fold(chunk), words = [], wholes = [];
    if (SIMPLE.test(folded.text)) {
      return { words: [{ term: folded.text, start: 0, end: chunk.length }], wholes: wholes };
    }
    folded = without(without(folded, GROUPED, ",' "), POSSESSIVE);
    function add(start, end, last) {
      words.push({
        term: folded.text.slice(start, end), last: last,
        start: folded.from[2 * start], end: folded.from[2 * end - 1]
      });
    }
    for (var word of folded.text.matchAll(WORD)) {
      var end = word.index + word[0].length;
      if (!IS_UNSPACED.test(word[0])) { add(word.index, end); continue; }
      var at = word.index;
      for (var run of word[0].matchAll(UNSPACED)) {
        var first = word.index + run.index, letters = Array.from(run[0]);
        if (first > at) add(at, first);
        at = first;
        letters.forEach(function (letter, k) {
          var next = letters[k + 1] || "";
          add(at, at + letter.length + next.length, k > 0 && !next);
          at += letter.length;
        });
      }
      if (at < end) add(at, end);
    }
    for (var symbol of folded.text.matchAll(SYMBOL)) {
      var parts = symbol[0].split("/");
      if (parts.length < 3 && !/\p{N}/u.test(symbol[0])) continue;
      var start = symbol.index, stop = folded.from[2 * (start + symbol[0].length) - 1];
      for (var k = 0; k < parts.length - 1; k += 1) {
        wholes.push({ term: parts.slice(k).join("/"), start: folded.from[2 * start], end: stop });
        start += parts[k].length + 1;
      }
    }
    return { words: words, wholes: wholes };
  }

  // All terms of a text with their places in it.
  function termsIn(text) {
    var words = [], wholes = [];
    for (var chunk of text.matchAll(CHUNK)) {
      var said = termsOf(chunk[0]), start = chunk.index;
      said.words.forEach(function (word) {
        words.push({ term: word.term, start: start + word.start, end: start + word.end, last: word.last });
      });
      said.wholes.forEach(function (whole) {
        wholes.push({ term: whole.term, start: start + whole.start, end: start + whole.end });
      });
    }
    return { words: words, wholes: wholes };
  }

  // Queries: words that must all stand there, "phrases", -words that must not. The last word is
  // the beginning of one while it is being written.

  function parse(text) {
    var query = { words: [], phrases: [], not: [] };
    var written = composed(text).replace(/[“”„‟«»＂]/g, '"');
    var parts = Array.from(written.matchAll(/(-?)"([^"]*)"?|[^\x00-\x20"]+/g));
    parts.forEach(function (part, k) {
      if (part[2] !== undefined) {
        addPhrase(part[1] ? query.not : query.phrases, termsIn(part[2]).words);
        return;
      }
      var isNot = part[0][0] === "-", token = isNot ? part[0].slice(1) : part[0];
      var isLast = k === parts.length - 1 && part.index + part[0].length === written.length;
      if (isNot) {
        var said = termsIn(token);
        if (said.wholes.length) query.not.push([{ term: said.wholes[0].term, at: 0 }]);
        else addPhrase(query.not, said.words);
      } else addWords(query.words, token, isLast);
    });
    return query;
  }

  function addPhrase(into, words) {
    var phrase = [];
    words.forEach(function (word, at) { if (!word.last) phrase.push({ term: word.term, at: at }); });
    if (phrase.length) into.push(phrase);
  }

  function addWords(into, token, isLast) {
    var chunks = token.match(CHUNK) || [];
    chunks.forEach(function (chunk, k) {
      var said = termsOf(chunk), ends = isLast && k === chunks.length - 1;
      var found = said.wholes.length ? [said.wholes[0]] : said.words.filter(function (word) { return !word.last; });
      found.forEach(function (word, n) {
        var single = Array.from(word.term).length === 1;
        // One letter begins too many words, but a character of Chinese is one.
        var isPrefix = single ? IS_UNSPACED.test(word.term) : ends && n === found.length - 1;
        into.push({ term: word.term, isPrefix: isPrefix });
      });
    });
  }

  // Where in `text` the words of a query stand: [start, end, number of the word], in order.
  function placesIn(text, query) {
    var terms = termsIn(text), found = [];
    terms.words.concat(terms.wholes).forEach(function (place) {
      query.words.forEach(function (word, n) {
        if (place.term === word.term || (word.isPrefix && place.term.startsWith(word.term))) {
          found.push([place.start, place.end, n]);
        }
      });
    });
    query.phrases.forEach(function (phrase, n) {
      for (var k = 0; k < terms.words.length; k += 1) {
        var first = k - phrase[0].at;
        if (phrase.every(function (word) {
          var place = terms.words[first + word.at];
          return place && place.term === word.term;
        })) {
          var last = terms.words[first + phrase[phrase.length - 1].at];
          found.push([terms.words[k].start, last.end, query.words.length + n]);
        }
      }
    });
    return found.sort(function (one, other) { return one[0] - other[0] || other[1] - one[1]; });
  }

  // `text` from `start` to `end` as nodes, with the words of the places lit.
  function lit(text, places, start, end) {
    var nodes = document.createDocumentFragment(), at = start;
    places.forEach(function (place) {
      var from = Math.max(place[0], at), to = Math.min(place[1], end);
      if (from >= to) return;
      if (from > at) nodes.append(text.slice(at, from));
      var word = document.createElement("b");
      word.className = "found";
      word.textContent = text.slice(from, to);
      nodes.append(word);
      at = to;
    });
    if (at < end) nodes.append(text.slice(at, end));
    return nodes;
  }

  // On the page that a result opens: lights the words in one block, or in all of the page's text.

  var SKIPPED = "script, style, svg, template, nav, .note .provenance, .margin, .crumbs, .unseen, .block-number";

  function light(place, query) {
    var first = null;
    var walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    var blocks = new Map();
    while (walker.nextNode()) {
      var node = walker.currentNode;
      if (!node.data.trim() || node.parentElement.closest(SKIPPED)) continue;
      var block = node.parentElement.closest("p, li, h1, h2, h3, h4, h5, h6, td, th, dd, dt, blockquote, pre, summary, figcaption") || place;
      if (!blocks.has(block)) blocks.set(block, []);
      blocks.get(block).push(node);
    }
    blocks.forEach(function (nodes) {
      var text = "", starts = nodes.map(function (node) { var at = text.length; text += node.data; return at; });
      var places = placesIn(text, query);
      if (!places.length) return;
      nodes.forEach(function (node, k) {
        var here = places.map(function (found) { return [found[0] - starts[k], found[1] - starts[k]]; })
          .filter(function (found) { return found[0] < node.data.length && found[1] > 0; });
        if (!here.length) return;
        var parent = node.parentElement;
        node.replaceWith(lit(node.data, here, 0, node.data.length));
        first = first || parent.querySelector(".found");
      });
    });
    return first;
  }

  function arrive(text) {
    if (!text || document.querySelector("[data-search-page]")) return;
    var main = document.querySelector("main");
    var target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    lettersFor(text + main.textContent).then(function () {
      var query = parse(text);
      var first = light(main, query);
      var here = target && target.querySelector(".found");
      if (here || target || !first) return;
      var fold = first.closest("details:not([open])");
      if (fold) fold.open = true;
      first.scrollIntoView({ block: "center" });
    }, function () { /* The page is there; only its words are not lit. */ });
  }

  window.search = {
    root: root, load: load, letters: addLetters, lettersFor: lettersFor, fold: foldText,
    terms: termsIn, parse: parse, places: placesIn, lit: lit, isRare: function (text) { return RARE.test(text); }
  };
  arrive(asked);
})();
