// Writes a sentence into the page when the app did not start: opened from a file, in an old
// browser, with its code missing. So it is a classic script in the oldest JavaScript, and decides
// by what happens, not by a clock: a slow start is no failed one. What React draws takes its place.
(function () {
  'use strict';
  var SAVED = ' Everything you saved is still in this browser.';
  var isLoaded = false;
  var isMissing = false;
  var problem = '';

  /** `hasStarted`: the app drew itself, or was about to. */
  function sentence(hasStarted) {
    if (location.protocol === 'file:') {
      return 'This page can’t run from a file, because browsers don’t allow it. Open it at its web address, which begins with https://. If you only have the files, ask whoever sent them for the address, or put them on a web server.';
    }
    if (hasStarted)
      return 'Something went wrong. This is our fault. Reload the page to continue.' + SAVED;
    if (isMissing) {
      return (
        'This page couldn’t load completely. You may be offline. Reload it when you’re back online.' +
        SAVED
      );
    }
    return (
      'This page couldn’t start. The browser may be too old for it. Update the browser, or open this address in a current version of Chrome, Edge, Firefox or Safari.' +
      SAVED
    );
  }

  function say(box, tag, words) {
    var part = document.createElement(tag);
    part.appendChild(document.createTextNode(words));
    box.appendChild(part);
  }

  function answer(hasStarted) {
    var main = document.createElement('main');
    var box = document.createElement('div');
    main.style.cssText =
      'display: block; max-width: 34rem; margin: 4rem auto; padding: 0 1rem; font: 1rem/1.5 sans-serif';
    box.setAttribute('role', 'alert');
    say(box, 'h1', 'Install manifest');
    say(box, 'p', sentence(hasStarted));
    if (problem) say(box, 'p', 'Details for support: ' + problem);
    main.appendChild(box);
    document.getElementById('root').appendChild(main);
  }

  function look(isBroken) {
    var root = document.getElementById('root');
    if (!isLoaded || !root || root.firstChild) return;
    var hasStarted = root.getAttribute('data-started') !== null;
    // An app that has only begun is left to draw itself.
    if (isBroken || !hasStarted) answer(hasStarted);
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
