// Copying: a quotation with its pinpoint citation, as text, Markdown or HTML. The buttons exist only
// where this script runs; the day of copying is the only thing that a page does not hold itself.
(function () {
  "use strict";

  var status = document.querySelector("[role=status]");

  function make(name, className, text) {
    var element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }

  // Formats: each makes one text of `quote`, what it says of the words, and of the place.

  function today() {
    return new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  }

  function ending(quote) {
    return "accessed " + today() + (quote.digest ? "; SHA-256 of the source " + quote.digest : "");
  }

  function asText(quote) {
    var place = quote.place ? ", " + quote.place : "";
    return quote.words + " (" + quote.cited + place + "; " + quote.address + ", " + ending(quote) + ")";
  }

  function markdown(words) {
    return words.replace(/[\\`*_[\]<>#|~&]/g, "\\$&")
      .replace(/^(\s*\d+)([.)])/gm, "$1\\$2").replace(/^(\s*)([-+=])/gm, "$1\\$2");
  }

  function asMarkdown(quote) {
    var link = "[" + (markdown(quote.place) || "passage") + "](<" + quote.address + ">)";
    return "> " + markdown(quote.words).replace(/\n/g, "\\\n> ") + "\n>\n> " +
      markdown(quote.cited) + ", " + link + ", " + ending(quote);
  }

  function escaped(words) {
    return words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
  }

  function asHtml(quote) {
    var address = escaped(quote.address);
    return "<blockquote cite=\"" + address + "\"><p>" + escaped(quote.words).replace(/\n/g, "<br>") +
      "</p></blockquote>\n<p>" + escaped(quote.cited) + ", <a href=\"" + address + "\">" +
      (escaped(quote.place) || "passage") + "</a>, " + ending(quote) + "</p>";
  }

  // The clipboard. HTML goes there as what it shows and, for plain places, as its own text.

  function copyText(text) {
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
    return new Promise(function (resolve, reject) {
      var area = make("textarea", "unseen");
      area.value = text;
      document.body.append(area);
      area.select();
      var done = document.execCommand("copy");
      area.remove();
      if (done) resolve(); else reject(new Error("not copied"));
    });
  }

  function copyHtml(html) {
    if (!(window.ClipboardItem && navigator.clipboard && navigator.clipboard.write)) return copyText(html);
    var item = new ClipboardItem({
      "text/html": new Blob([html], { type: "text/html" }),
      "text/plain": new Blob([html], { type: "text/plain" })
    });
    return navigator.clipboard.write([item]).catch(function () { return copyText(html); });
  }

  // Buttons

  function addButton(place, label, name, copy) {
    var button = make("button", "copy", label);
    button.type = "button";
    if (name) button.setAttribute("aria-label", name);
    button.addEventListener("click", function () {
      copy().then(function () { say("Copied"); }, function () { say("Not copied"); });
    });
    function say(words) {
      button.textContent = words;
      if (status) status.textContent = words;
      setTimeout(function () { button.textContent = label; if (status) status.textContent = ""; }, 2500);
    }
    place.append(button);
    return button;
  }

  // One click copies text; whoever wants another format finds it beside the button then.
  function addCopying(place, read) {
    var first = addButton(place, "Copy", "", function () { return copyText(asText(read())); });
    first.addEventListener("click", function () {
      addButton(place, "Markdown", "Copy as Markdown", function () { return copyText(asMarkdown(read())); });
      addButton(place, "HTML", "Copy as HTML", function () { return copyHtml(asHtml(read())); });
    }, { once: true });
  }

  function address(of) { return new URL(of, location.href.split(/[?#]/)[0]).href; }

  document.querySelectorAll("[data-copy]").forEach(function (place) {
    var held = place.dataset;
    addCopying(place, function () {
      return {
        words: held.copy, cited: held.cited, place: held.place,
        address: address(held.address), digest: held.digest
      };
    });
  });

  document.querySelectorAll("[data-copy-text]").forEach(function (place) {
    var button = addButton(make("span"), "Copy", "", function () {
      var words = place.textContent.trim();
      return copyText(words.indexOf("://") < 0 ? words + " " + location.href.split("#")[0] : words);
    });
    place.after(button);
  });

  // The paragraphs of a source get their buttons when the reader comes to them: there are hundreds.

  var text = document.querySelector(".text[data-cited]");

  function addToParagraph(event) {
    var unit = event.target.closest(".unit");
    var words = unit && unit.id && unit.querySelector(".words");
    if (!words || unit.querySelector(".copies")) return;
    var place = make("p", "provenance copies");
    addCopying(place, function () {
      return {
        words: "“" + words.innerText.trim() + "”", cited: text.dataset.cited,
        place: unit.querySelector(".block-number").textContent,
        address: address(text.dataset.address) + "#" + unit.id, digest: text.dataset.digest
      };
    });
    words.after(place);
  }

  if (text) {
    text.addEventListener("pointerover", addToParagraph);
    text.addEventListener("focusin", addToParagraph);
  }
})();
