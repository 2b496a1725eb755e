// The page of the search. It loads nothing before the box is used, and then only the script files
// that the words ask for: src/unhrc_site/search/files.py says what they hold.
(function () {
  "use strict";

  var place = document.querySelector("[data-search-page]");
  var template = place && place.querySelector("template");
  if (!template) return;
  var search = window.search;

  var CARRIES = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  var ENDS = "!#%&()*,.:;<=>?@[]^{|}~'";
  var PAGE = 10, SILENCE = 700, LENGTHS = 8, SHORTEST = 6;
  var K1 = 1.2, B = 0.75, IN_TITLE = 5, BEGINNING = 0.4, PHRASE = 2;
  // A text is loaded in place of positions if no more than so many have to be, and they are shorter.
  var MOST_TEXTS = 40;
  var WINDOW = 260, MOST_SUGGESTED = 4, MOST_VALUES = 12;

  // What a code unit means: the end of a number, or, below 0, a digit that carries on.
  var digits = new Int16Array(128), BASE = CARRIES.length, LAST = ENDS.length;
  Array.from(ENDS).forEach(function (letter, n) { digits[letter.charCodeAt(0)] = n; });
  Array.from(CARRIES).forEach(function (letter, n) { digits[letter.charCodeAt(0)] = -(n + 1); });

  // What the files hold

  var manifest = null, profiles, shards, shardNames, lengths, averages;
  var lists = {}, texts = {}, vocabulary = {};

  search.add = function (name, text) { lists[name] = text; };
  search.texts = function (_name, some) { Object.assign(texts, some); };
  search.words = function (_name, some) { Object.assign(vocabulary, some); };
  search.manifest = function (told, marks) {
    var width = told.width, count = marks.length / width;
    profiles = new Uint32Array(count);
    lengths = new Uint8Array(count);
    for (var slot = 0; slot < count; slot += 1) {
      var first = digits[marks.charCodeAt(slot * width)], value = first < 0 ? -first - 1 : BASE + first;
      for (var k = 1; k < width; k += 1) value = value * LAST + digits[marks.charCodeAt(slot * width + k)];
      profiles[slot] = Math.floor(value / LENGTHS);
      lengths[slot] = value % LENGTHS;
    }
    // A source is long and a statement short: each is measured against its own kind.
    var sums = told.kinds.map(function () { return [0, 0]; });
    profiles.forEach(function (profile, slot) {
      if (!profile) return;
      var sum = sums[told.profiles[profile - 1][0]];
      sum[0] += SHORTEST << lengths[slot];
      sum[1] += 1;
    });
    averages = told.profiles.map(function (profile) { return sums[profile[0]][0] / sums[profile[0]][1]; });
    shardNames = told.shards.split(" ");
    shards = new Set(shardNames);
    manifest = told;
  };

  function fileName(letter, prefix) {
    return letter + "-" + Array.from(prefix).map(function (c) {
      return /[a-z0-9]/.test(c) ? c : "_" + c.codePointAt(0).toString(16) + "-";
    }).join("");
  }

  function shardOf(term) {
    for (var end = term.length; end >= 0; end -= 1) {
      if (shards.has(term.slice(0, end))) return term.slice(0, end);
    }
    return null;
  }

  function shardsOf(word) {
    var found = new Set(), own = shardOf(word.term);
    if (own !== null) found.add(own);
    if (word.isPrefix) shardNames.forEach(function (name) { if (name.startsWith(word.term)) found.add(name); });
    return Array.from(found);
  }

  // Reading lists: the line of a term in the text of its shard has postings, then perhaps positions.

  function lineIn(text, term) {
    var at = text === undefined ? -1 : text.indexOf("\n" + term + " ");
    return at < 0 ? null : lineAt(text, at);
  }

  function lineAt(text, at) {
    var end = text.indexOf("\n", at + 1), from = text.indexOf(" ", at + 1) + 1, gap = text.indexOf(" ", from);
    var isShort = gap < 0 || gap > end;
    return {
      term: text.slice(at + 1, from - 1), text: text, from: from, to: isShort ? end : gap,
      places: isShort ? 0 : gap + 1, placesTo: end
    };
  }

  function lineOf(term) {
    var prefix = shardOf(term);
    return prefix === null ? null : lineIn(lists[fileName("p", prefix)], term);
  }

  // The postings of a line: slots, and how often and how weightily the term stands in each.
  function postings(line) {
    var most = line.to - line.from, slots = new Int32Array(most), marks = new Uint8Array(most);
    var text = line.text, value = 0, slot = -1, count = 0;
    for (var at = line.from; at < line.to; at += 1) {
      var digit = digits[text.charCodeAt(at)];
      if (digit < 0) value = value * BASE - digit;
      else {
        value = value * LAST + digit;
        slots[count] = slot += value >> 4;
        marks[count] = value & 15;
        count += 1;
        value = 0;
      }
    }
    return { slots: slots, marks: marks, count: count, line: line };
  }

  // Calls `take` with each slot that is wanted and each place of the term there.
  function eachPlace(found, text, from, isWanted, take) {
    var at = from;
    function next() {
      var value = 0, digit = digits[text.charCodeAt(at)];
      while (digit < 0) {
        value = value * BASE - digit;
        at += 1;
        digit = digits[text.charCodeAt(at)];
      }
      at += 1;
      return value * LAST + digit;
    }
    for (var k = 0; k < found.count; k += 1) {
      var slot = found.slots[k], left = found.marks[k] & 7, place = -1, wanted = isWanted(slot);
      if (left === 7) left += next();
      for (; left > 0; left -= 1) {
        place += next() + 1;
        if (wanted) take(slot, place);
      }
    }
  }

  // Every line of the loaded shards that a word stands for: its own, and what it begins.
  function expansions(word) {
    var found = [];
    if (!word.isPrefix) {
      var own = lineOf(word.term);
      return own ? [own] : found;
    }
    shardsOf(word).forEach(function (prefix) {
      var text = lists[fileName("p", prefix)];
      var at = text === undefined ? -1 : text.indexOf("\n" + word.term);
      while (at >= 0) {
        var line = lineAt(text, at);
        found.push(line);
        at = text.startsWith(word.term, line.placesTo + 1) ? line.placesTo : -1;
      }
    });
    return found;
  }

  // Scores (BM25; a title counts as so many more occurrences). Every posting is scored.

  function Scores() {
    var size = profiles.length;
    this.met = new Uint8Array(size);
    this.scores = new Float64Array(size);
    this.weights = new Float64Array(size);
    this.touched = new Int32Array(size);
    this.count = 0;
    this.asked = 0;
  }

  Scores.prototype.addLine = function (line, factor) {
    var text = line.text, weights = this.weights, touched = this.touched, value = 0, slot = -1;
    for (var at = line.from; at < line.to; at += 1) {
      var digit = digits[text.charCodeAt(at)];
      if (digit < 0) value = value * BASE - digit;
      else {
        value = value * LAST + digit;
        slot += value >> 4;
        if (weights[slot] === 0) touched[this.count++] = slot;
        weights[slot] += factor * ((value & 7) + (value & 8 ? IN_TITLE : 0));
        value = 0;
      }
    }
  };

  Scores.prototype.addWeight = function (slot, weight) {
    if (this.weights[slot] === 0) this.touched[this.count++] = slot;
    this.weights[slot] += weight;
  };

  Scores.prototype.close = function (worth) {
    var rarity = worth * Math.log(1 + (manifest.documents - this.count + 0.5) / (this.count + 0.5));
    for (var k = 0; k < this.count; k += 1) {
      var slot = this.touched[k], weight = this.weights[slot];
      var length = (SHORTEST << lengths[slot]) / averages[profiles[slot] - 1];
      this.met[slot] += 1;
      this.scores[slot] += rarity * weight * (K1 + 1) / (weight + K1 * (1 - B + B * length));
      this.weights[slot] = 0;
    }
    this.count = 0;
    this.asked += 1;
  };

  async function answer(query) {
    var scores = new Scores(), also = new Map(), unknown = [], out = new Set();
    query.words.forEach(function (word) {
      var found = expansions(word);
      if (!found.length) unknown.push(word.term);
      found.forEach(function (line) {
        if (line.term !== word.term) also.set(line.term, line.to - line.from);
        scores.addLine(line, line.term === word.term ? 1 : BEGINNING);
      });
      scores.close(1);
    });
    for (var phrase of query.phrases) {
      (await phraseIn(phrase, scores)).forEach(function (weight, slot) { scores.addWeight(slot, weight); });
      scores.close(PHRASE);
    }
    for (var not of query.not) {
      (await phraseIn(not, null)).forEach(function (_weight, slot) { out.add(slot); });
    }
    var hits = [];
    for (var slot = 0; scores.asked && slot < scores.met.length; slot += 1) {
      if (scores.met[slot] === scores.asked && !out.has(slot)) hits.push(slot);
    }
    return { hits: hits, scores: scores.scores, also: also, unknown: unknown };
  }

  // The best `count` of some documents, in order.
  function best(hits, scores, count) {
    var top = [];
    for (var k = 0; k < hits.length; k += 1) {
      var slot = hits[k], score = scores[slot], at = top.length;
      if (at === count && score <= scores[top[at - 1]]) continue;
      while (at > 0 && score > scores[top[at - 1]]) at -= 1;
      top.splice(at, 0, slot);
      if (top.length > count) top.pop();
    }
    return top;
  }

  // The documents with a phrase, and how often it stands there. Places narrow down the documents
  // that have all words; where few are left, their texts are read instead of more places.
  async function phraseIn(phrase, scores) {
    var found = new Map(), words = phrase.map(function (word) {
      return { at: word.at, line: lineOf(word.term) };
    });
    if (words.some(function (word) { return !word.line; })) return found;
    words.forEach(function (word) { word.found = postings(word.line); });
    words.sort(function (one, other) { return one.found.count - other.found.count; });
    var isMet = function (slot) { return !scores || scores.met[slot] === scores.asked; };
    if (words.length === 1) {
      words[0].found.slots.subarray(0, words[0].found.count).forEach(function (slot, k) {
        var mark = words[0].found.marks[k];
        if (isMet(slot)) found.set(slot, (mark & 7) + (mark & 8 ? IN_TITLE : 0));
      });
      return found;
    }
    var within = documentsWithAll(words, isMet), starts = null;
    var rest = words.filter(function (word) {
      if (!word.line.places) return true;
      starts = narrowed(word, word.line.text, word.line.places, starts, within);
      within = new Set(starts.keys());
      return false;
    });
    for (var word of rest) {
      if (!within.size) return found;
      var size = manifest.apart[word.line.term];
      if (within.size <= MOST_TEXTS && within.size * manifest.textSize < size) return byText(phrase, within);
      var name = fileName("q", word.line.term);
      await search.load(name);
      var line = lineIn(lists[name], word.line.term);
      starts = narrowed(word, line.text, line.from, starts, within);
      within = new Set(starts.keys());
    }
    starts.forEach(function (places, slot) { found.set(slot, places.size); });
    return found;
  }

  function documentsWithAll(words, isMet) {
    var counts = new Uint8Array(profiles.length), last = new Set();
    new Set(words.map(function (word) { return word.line.term; })).forEach(function (term) {
      var found = words.find(function (word) { return word.line.term === term; }).found;
      for (var k = 0; k < found.count; k += 1) counts[found.slots[k]] += 1;
      last.add(term);
    });
    var within = new Set(), first = words[0].found;
    for (var k = 0; k < first.count; k += 1) {
      if (counts[first.slots[k]] === last.size && isMet(first.slots[k])) within.add(first.slots[k]);
    }
    return within;
  }

  function narrowed(word, text, from, starts, within) {
    var left = new Map();
    eachPlace(word.found, text, from, function (slot) { return within.has(slot); }, function (slot, place) {
      var start = place - word.at;
      if (starts && !starts.get(slot).has(start)) return;
      if (!left.has(slot)) left.set(slot, new Set());
      left.get(slot).add(start);
    });
    return left;
  }

  async function byText(phrase, within) {
    var found = new Map(), query = { words: [], phrases: [phrase], not: [] };
    await Promise.all(Array.from(within).map(async function (slot) {
      var text = await textOf(slot), count = 0;
      text[5].concat(text[6].map(function (part) { return part[0]; })).forEach(function (part) {
        count += search.places(part, query).length;
      });
      if (count) found.set(slot, count);
    }));
    return found;
  }

  // The texts of a document, with the letters that reading them takes.
  async function textOf(slot) {
    await search.load("t-" + Math.floor(slot / manifest.perFile));
    var text = texts[slot];
    await search.lettersFor(text[1] + text[3] + text[5].join("") + text[6].map(function (part) { return part[0]; }).join(""));
    return text;
  }

  function filesFor(query) {
    var names = new Set();
    query.words.forEach(function (word) {
      shardsOf(word).forEach(function (prefix) { names.add(fileName("p", prefix)); });
    });
    query.phrases.concat(query.not).forEach(function (phrase) {
      phrase.forEach(function (word) {
        var prefix = shardOf(word.term);
        if (prefix !== null) names.add(fileName("p", prefix));
      });
    });
    return Array.from(names);
  }

  // The page

  place.prepend(template.content.cloneNode(true));
  var box = place.querySelector("input"), button = place.querySelector("button");
  var count = place.querySelector("[data-count]"), status = place.querySelector("[role=status]");
  var results = place.querySelector("[data-results]"), more = place.querySelector("[data-more]");
  var facetPlace = place.querySelector("[data-facets]"), without = place.querySelector("[data-unsearched]");
  var words = JSON.parse(place.dataset.words);
  var FACETS = ["kind", "year", "outlet", "theme"];
  var chosen = {}, shown = PAGE, asked = 0, telling = 0, isRunning = false, last = null;

  function make(name, className, text) {
    var element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }

  // The facets of a profile; all documents with one profile are alike to them.
  function facetsOf(profile) {
    var told = manifest.profiles[profile - 1];
    return {
      kind: [manifest.kinds[told[0]]],
      year: [manifest.years[told[1]]],
      outlet: [manifest.outlets[told[2]]],
      theme: told.slice(3).map(function (n) { return manifest.themes[n]; })
    };
  }

  function nameOf(facet, value) {
    if (facet === "kind") return words.kinds[value];
    return facet === "theme" ? manifest.titles[value] || value : value;
  }

  function fits(facets, but) {
    return FACETS.every(function (facet) {
      return facet === but || !chosen[facet] || facets[facet].indexOf(chosen[facet]) >= 0;
    });
  }

  function chosenOf(hits) {
    if (!FACETS.some(function (facet) { return chosen[facet]; })) return hits;
    var known = manifest.profiles.map(function (_told, n) { return fits(facetsOf(n + 1)); });
    return hits.filter(function (slot) { return known[profiles[slot] - 1]; });
  }

  // How many results each value of a facet has, under the choices in the others.
  function counts(hits) {
    var found = {}, alike = new Uint32Array(manifest.profiles.length + 1);
    for (var k = 0; k < hits.length; k += 1) alike[profiles[hits[k]]] += 1;
    FACETS.forEach(function (facet) { found[facet] = {}; });
    alike.forEach(function (count, profile) {
      if (!count) return;
      var facets = facetsOf(profile);
      FACETS.forEach(function (facet) {
        if (!fits(facets, facet)) return;
        facets[facet].forEach(function (value) {
          if (value) found[facet][value] = (found[facet][value] || 0) + count;
        });
      });
    });
    return found;
  }

  function showFacets(hits) {
    var found = counts(hits), list = make("div");
    FACETS.forEach(function (facet) {
      var here = found[facet], names = Object.keys(here);
      if (chosen[facet] && names.indexOf(chosen[facet]) < 0) names.push(chosen[facet]);
      if (!names.length || (names.length < 2 && !chosen[facet] && facet !== "kind")) return;
      names.sort(function (one, other) {
        if (facet === "kind") return manifest.kinds.indexOf(one) - manifest.kinds.indexOf(other);
        if (facet === "year") return one < other ? -1 : 1;
        return (here[other] || 0) - (here[one] || 0) || (nameOf(facet, one) < nameOf(facet, other) ? -1 : 1);
      });
      var group = make("fieldset", "facet");
      group.append(make("legend", "", words.facets[facet]));
      names.slice(0, MOST_VALUES).forEach(function (name) {
        var button = make("button", "", nameOf(facet, name));
        button.type = "button";
        button.dataset.facet = facet;
        button.dataset.value = name;
        button.setAttribute("aria-pressed", String(chosen[facet] === name));
        button.append(make("span", "facet-count", " " + (here[name] || 0).toLocaleString("en")));
        group.append(button);
      });
      list.append(group);
    });
    var focused = document.activeElement && document.activeElement.dataset.facet ? document.activeElement.dataset : null;
    facetPlace.replaceChildren.apply(facetPlace, list.childNodes);
    if (focused) {
      Array.from(facetPlace.querySelectorAll("button")).some(function (button) {
        var same = button.dataset.facet === focused.facet && button.dataset.value === focused.value;
        if (same) button.focus();
        return same;
      });
    }
  }

  function here() {
    var state = new URLSearchParams();
    if (box.value.trim()) state.set("q", box.value);
    FACETS.forEach(function (facet) { if (chosen[facet]) state.set(facet, chosen[facet]); });
    return state.toString();
  }

  function keep() {
    var text = here();
    try {
      history.replaceState(null, "", location.pathname + (text ? "?" + text : ""));
    } catch (error) {
      // A browser that forbids it on local files: the search works, the address stays.
    }
  }

  function say(text) {
    clearTimeout(telling);
    telling = setTimeout(function () { status.textContent = text; }, SILENCE);
  }

  function clear() {
    results.replaceChildren();
    facetPlace.replaceChildren();
    more.hidden = true;
    count.replaceChildren();
    without.hidden = false;
    last = null;
    say("");
  }

  async function run() {
    var text = box.value, turn = asked += 1;
    keep();
    if (!text.trim()) { clear(); return; }
    // While files are on their way, no others are asked for: only the newest words follow.
    if (isRunning) return;
    isRunning = true;
    try {
      await Promise.all([search.load("manifest"), search.lettersFor(text)]);
      var query = search.parse(text);
      await Promise.all(filesFor(query).map(search.load));
      var found = await answer(query);
      isRunning = false;
      if (turn === asked) {
        last = { query: query, found: found, text: text };
        show(turn);
      } else run();
    } catch (error) {
      isRunning = false;
      if (turn === asked) fail(error); else run();
    }
  }

  function fail(error) {
    count.textContent = words.failed.replace("%s", error.message);
    say(count.textContent);
    results.replaceChildren();
    facetPlace.replaceChildren();
    more.hidden = true;
  }

  function plural(number, one, many) { return number.toLocaleString("en") + " " + (number === 1 ? one : many); }

  function show(turn) {
    var all = last.found.hits;
    last.hits = chosenOf(all);
    results.replaceChildren();
    waiting.clear();
    append(0, turn);
    without.hidden = true;
    showFacets(all);
    tell(last.hits);
    if (!all.length) suggest(turn);
  }

  function tell(hits) {
    var total = plural(hits.length, words.result, words.results);
    count.replaceChildren(total + " " + words.for + " “" + last.text.trim() + "”");
    var others = Array.from(last.found.also.entries()).sort(function (one, other) { return other[1] - one[1]; });
    var beginning = last.query.words[last.query.words.length - 1];
    if (hits.length && others.length && beginning && beginning.isPrefix) {
      var named = others.slice(0, 3).map(function (pair) { return pair[0]; }).join(", ");
      count.append(", " + words.also + " " + named + (others.length > 3 ? "…" : "") + ". ");
      if (!others.some(function (pair) { return pair[0] === beginning.term; })) {
        var only = make("a", "", words.only + " “" + beginning.term + "”");
        var rest = last.text.trim().replace(/\S+$/, "");
        only.href = "?q=" + encodeURIComponent(rest + '"' + beginning.term + '"');
        only.addEventListener("click", function (event) {
          event.preventDefault();
          box.value = rest + '"' + beginning.term + '"';
          start();
          box.focus();
        });
        count.append(only);
      }
    } else count.append(".");
    say(hits.length ? total : words.none);
  }

  function append(from, turn) {
    var top = best(last.hits, last.found.scores, shown);
    more.hidden = last.hits.length <= shown;
    var items = top.slice(from).map(function (slot) {
      var item = make("li", "hit");
      results.append(item);
      waiting.set(item, async function () {
        waiting.delete(item);
        try {
          var text = await textOf(slot);
          if (turn === asked) fill(item, slot, text);
        } catch (error) {
          if (turn === asked) item.textContent = words.failed.replace("%s", error.message);
        }
      });
      return item;
    });
    // The first is on its way alone, so that it is there as soon as can be.
    return items.length ? waiting.get(items[0])().then(function () {
      items.forEach(function (item) { seen.observe(item); });
    }) : Promise.resolve();
  }

  // The texts of the other results are loaded when these come near, or when somebody goes to them.

  var waiting = new Map(), seen = new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) { if (entry.isIntersecting) fetchText(entry.target); });
  }, { rootMargin: "0px 0px 200px" });

  function fetchText(item) {
    seen.unobserve(item);
    if (waiting.has(item)) waiting.get(item)();
  }

  function fetchTexts() { Array.from(waiting.keys()).forEach(fetchText); }

  results.addEventListener("focusin", fetchTexts);
  addEventListener("beforeprint", fetchTexts);

  // One result: the passage with the most of the words, then the first; the others are named.

  function address(text, anchor) {
    var parts = text[0].split("#"), fragment = anchor || parts[1];
    var state = new URLSearchParams({ q: last.text.trim() });
    if (parts[0].startsWith("sources/")) state.set("from", "search.html?" + here());
    return parts[0] + "?" + state + (fragment ? "#" + fragment : "");
  }

  function fill(item, slot, text) {
    var query = last.query, kind = facetsOf(profiles[slot]).kind[0];
    var ranked = text[6].map(function (part, n) {
      var places = search.places(part[0], query);
      var met = new Set(places.map(function (found) { return found[2]; })).size;
      return { part: part, places: places, met: met, n: n };
    }).filter(function (one) { return one.met; });
    ranked.sort(function (one, other) { return other.met - one.met || one.n - other.n; });
    var best = ranked[0] || { part: text[6][0] || ["", "", "", 0], places: [] };
    var label = make("p", "hit-kind", words.kind[kind]);
    var body = make("div", "hit-body");
    var heading = make("h3"), link = make("a", text[2] ? "theirs" : "");
    link.href = address(text, best.part[1]);
    link.append(search.lit(text[1], search.places(text[1], query), 0, text[1].length));
    tongue(link, text[2] ? text[4] : "");
    heading.append(link);
    body.append(heading);
    if (best.part[0]) {
      var snippet = make("p", best.part[3] ? "snippet theirs" : "snippet");
      tongue(snippet, best.part[3] ? text[4] : "");
      snippet.append(cut(best.part[0], best.places));
      body.append(snippet);
    }
    var line = make("p", "provenance");
    if (best.part[2]) line.append(make("span", "pinpoint", best.part[2]), " ");
    line.append(search.lit(text[3], search.places(text[3], query), 0, text[3].length));
    var others = ranked.slice(1).filter(function (one) { return one.part[1] && one.part[1] !== best.part[1]; });
    if (others.length) {
      line.append((line.textContent.trim() ? "; " : "") + words.alsoIn + " ");
      others.sort(function (one, other) { return one.n - other.n; }).slice(0, 4).forEach(function (one, k) {
        var place = make("a", "", one.part[2].split(" ").pop());
        place.href = address(text, one.part[1]);
        line.append(k ? ", " : "", place);
      });
      if (others.length > 4) line.append(" " + words.andMore.replace("%s", others.length - 4));
    }
    body.append(line);
    item.append(label, body);
  }

  function tongue(element, language) {
    if (language) { element.lang = language; element.dir = "auto"; }
  }

  // The stretch of a passage around its words, cut between words.
  function cut(text, places) {
    if (text.length <= WINDOW * 1.3) return search.lit(text, places, 0, text.length);
    var first = places.length ? places[0][0] : 0, start = 0, end = text.length;
    if (first > WINDOW / 3) start = text.indexOf(" ", first - WINDOW / 3) + 1;
    if (start > first) start = first;
    if (start + WINDOW < end) {
      var space = text.lastIndexOf(" ", start + WINDOW);
      end = space > first ? space : Math.min(end, start + WINDOW);
    }
    var nodes = search.lit(text, places, start, end);
    if (start > 0) nodes.prepend("… ");
    if (end < text.length) nodes.append(" …");
    return nodes;
  }

  // Nothing found: the nearest words that there are.

  function suggest(turn) {
    var wanted = last.query.words.filter(function (word) { return last.found.unknown.indexOf(word.term) >= 0; })
      .map(function (word) { return word.term; });
    last.query.phrases.forEach(function (phrase) { phrase.forEach(function (word) {
      if (!lineOf(word.term)) wanted.push(word.term);
    }); });
    if (!wanted.length) { results.replaceChildren(make("li", "hint", words.nothing)); return; }
    var longest = Math.max.apply(null, wanted.map(function (term) { return Array.from(term).length; })) + 12;
    var shortest = Math.min.apply(null, wanted.map(function (term) { return Array.from(term).length; })) - 2;
    var names = manifest.lengths.length
      ? manifest.lengths.filter(function (n) { return n >= shortest && n <= longest; }).map(function (n) { return "v-" + n; })
      : ["v"];
    Promise.all(names.map(search.load)).then(function () {
      if (turn !== asked) return;
      var item = make("li", "hint"), offered = 0;
      wanted.forEach(function (term) {
        nearest(term).forEach(function (word) {
          var text = replaced(last.text, term, word);
          var link = make("a", "", text);
          link.href = "?q=" + encodeURIComponent(text);
          link.addEventListener("click", function (event) {
            event.preventDefault();
            box.value = text;
            start();
            box.focus();
          });
          item.append(offered ? ", " : words.meant + " ", link);
          offered += 1;
        });
      });
      if (offered) item.append("?");
      else item.textContent = words.nothing;
      results.replaceChildren(item);
      say(words.none + " " + item.textContent);
    }, fail);
  }

  function replaced(text, term, word) {
    var found = search.terms(text).words.filter(function (place) { return place.term === term; })[0];
    return found ? text.slice(0, found.start) + word + text.slice(found.end) : word;
  }

  function nearest(term) {
    var size = Array.from(term).length, most = size < 5 ? 1 : 2, found = [];
    Object.keys(vocabulary).forEach(function (length) {
      var isNear = Math.abs(length - size) <= most, isLonger = length > size && size > 4;
      if (!isNear && !isLonger) return;
      var before = "";
      vocabulary[length].split("\n").forEach(function (line) {
        var word = before.slice(0, parseInt(line[0], 36)) + line.slice(1, -1);
        before = word;
        var away = isNear ? distance(term, word, most) : most + 1;
        // A word within a compound is further than a slip, and nearer than nothing.
        if (away > most && isLonger && word.indexOf(term) >= 0) away = most + 0.5;
        if (away <= most + 0.5) found.push([away, line[line.length - 1] === "+" ? 1 : 0, word]);
      });
    });
    found.sort(function (one, other) {
      return one[0] - other[0] || other[1] - one[1] || (one[2] < other[2] ? -1 : 1);
    });
    return found.slice(0, MOST_SUGGESTED).map(function (one) { return one[2]; });
  }

  // Letters left out, added, exchanged or swapped, `most` + 1 where they are more.
  function distance(one, other, most) {
    var before = [], row = [], older;
    for (var k = 0; k <= other.length; k += 1) row[k] = k;
    for (var i = 1; i <= one.length; i += 1) {
      older = before;
      before = row;
      row = [i];
      var least = i;
      for (var j = 1; j <= other.length; j += 1) {
        var same = one[i - 1] === other[j - 1];
        row[j] = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          row[j] = Math.min(row[j], older[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > most) return most + 1;
    }
    return row[other.length];
  }

  // Keys and controls

  function start() { shown = PAGE; run(); }

  box.addEventListener("input", function () {
    start();
  });
  box.addEventListener("focus", function () {
    Promise.all([search.load("manifest"), search.lettersFor("")]).catch(function () { /* Typing tells. */ });
  });
  button.addEventListener("click", start);
  facetPlace.addEventListener("click", function (event) {
    var button = event.target.closest("button");
    if (!button) return;
    var facet = button.dataset.facet;
    chosen[facet] = chosen[facet] === button.dataset.value ? "" : button.dataset.value;
    start();
  });
  more.addEventListener("click", function () {
    var from = shown, total = last.hits.length;
    shown += PAGE;
    append(from, asked).then(function () {
      var link = results.children[from] && results.children[from].querySelector("h3 a");
      if (link) link.focus();
    });
    say(words.showing.replace("%s", Math.min(shown, total)).replace("%s", total));
  });

  function move(event, step) {
    var links = Array.from(results.querySelectorAll("h3 a, .hint a"));
    var at = links.indexOf(document.activeElement);
    if (at < 0 && document.activeElement !== box) return;
    event.preventDefault();
    var next = at + step;
    if (next < 0) box.focus();
    else if (links[next]) links[next].focus();
  }

  addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === "ArrowDown") move(event, 1);
    else if (event.key === "ArrowUp") move(event, -1);
    else if (event.key === "Enter" && document.activeElement === box) start();
    else if (event.key === "Escape") {
      if (document.activeElement !== box) { box.focus(); box.select(); }
      else if (box.value) { event.preventDefault(); box.value = ""; start(); }
      else box.blur();
    }
  });

  var state = new URLSearchParams(location.search);
  FACETS.forEach(function (facet) { chosen[facet] = state.get(facet) || ""; });
  box.value = state.get("q") || "";
  if (box.value.trim()) run();
  else if (location.hash === "#search-box") box.focus();
})();
