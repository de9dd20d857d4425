/* global IS_ONE_FILE -- the build fills it in */
// Writes a sentence into the page when the app did not start: opened from a file, in an old
// browser, with its code missing. So it is written in the oldest JavaScript, and decides by what
// happens, not by a clock: a slow start is no failed one. What React draws takes its place.
(function () {
  'use strict';
  var SAVED = ' Everything you saved is still in this browser.';
  var isLoaded = false;
  var isMissing = false;
  var isAnswered = false;
  var problem = '';

  /** What the app uses everywhere, and what does not only look worse without it. */
  var NEEDED = [
    [Object, ['fromEntries', 'hasOwn']],
    [Array.prototype, ['at', 'findLast', 'toReversed', 'toSorted', 'toSpliced', 'with']],
    [String.prototype, ['replaceAll']],
    [window, ['structuredClone']],
  ];

  function missingFeature() {
    for (var i = 0; i < NEEDED.length; i += 1) {
      for (var j = 0; j < NEEDED[i][1].length; j += 1) {
        if (!(NEEDED[i][1][j] in NEEDED[i][0])) return NEEDED[i][1][j];
      }
    }
    try {
      RegExp('(?<=a)');
    } catch (unknown) {
      return 'lookbehind';
    }
    return undefined;
  }

  /** `hasStarted`: the app drew itself, or was about to. */
  function sentence(hasStarted) {
    if (location.protocol === 'file:' && !IS_ONE_FILE) {
      return 'This page can’t run from a file, because browsers don’t allow it. Open it at its web address, which begins with https://. If you only have the files, ask whoever sent them for the address, or put them on a web server.';
    }
    if (hasStarted)
      return 'Something went wrong. This is our fault. Reload the page to continue.' + SAVED;
    if (isMissing) {
      return (
        'This page couldn’t load completely. You may be offline. Reload it when you’re back online.' +
        kept()
      );
    }
    return (
      'This page couldn’t start. The browser may be too old for it. It works in {oldest browsers}, and in newer versions of them. Update the browser, or open this address in another one.' +
      SAVED
    );
  }

  function kept() {
    if (!window.firstScreen) return SAVED;
    if (window.firstScreen.isOnPageOnly)
      return ' Copy what you typed first, because it isn’t saved.';
    return ' What you typed will be here again.';
  }

  function say(box, tag, words) {
    var part = document.createElement(tag);
    part.appendChild(document.createTextNode(words));
    box.appendChild(part);
  }

  function answer(root, hasStarted) {
    isAnswered = true;
    // What was typed into the first screen stays in sight, below the sentence.
    var isBelow = window.firstScreen && !hasStarted;
    var place = document.createElement(isBelow ? 'div' : 'main');
    var box = document.createElement('div');
    place.style.cssText =
      'display: block; max-width: 34rem; padding: 0 1rem; font: 1rem/1.5 sans-serif; margin: ' +
      (isBelow ? '1rem auto' : '4rem auto');
    box.setAttribute('role', 'alert');
    if (!isBelow) say(box, 'h1', 'Install manifest');
    say(box, 'p', sentence(hasStarted));
    if (problem) say(box, 'p', 'Details for support: ' + problem);
    place.appendChild(box);
    if (!isBelow) {
      while (root.firstChild) root.removeChild(root.firstChild);
      root.removeAttribute('data-prerendered');
    }
    root.insertBefore(place, root.firstChild);
  }

  // Better a sentence at the start than a page that breaks at a click, or at the first line of its code.
  var missing = missingFeature();
  if (missing) {
    window.tellOldBrowser = function () {
      var root = document.getElementById('root');
      problem = 'This browser has no “' + missing + '”.';
      answer(root, false);
      // What comes of the app's code looks for it in vain, and leaves the sentence alone.
      root.removeAttribute('id');
    };
  }

  function look(isBroken) {
    var root = document.getElementById('root');
    if (!isLoaded || !root || isAnswered) return;
    var hasStarted = root.getAttribute('data-started') !== null;
    if (hasStarted && root.firstChild) return;
    // An app that has only begun is left to draw itself.
    if (isBroken || !hasStarted) answer(root, hasStarted);
  }

  function onError(event) {
    if (event.target && event.target.nodeName === 'SCRIPT') isMissing = true;
    if (event.message) problem = event.message;
    // What broke is about to take away what it drew.
    setTimeout(look, 0, true);
  }

  window.addEventListener('error', onError, true);
  window.addEventListener('load', function () {
    isLoaded = true;
    look(false);
  });
})();
