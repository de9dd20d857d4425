// A mail gateway has escaped the # of a share link, and some of them the slashes, some of them twice:
// the host looked for a file of that name. What stands before it is the app, wherever it is hosted.
const SLASH = '(?:/|%(?:25)*2f)+';
const [app, payload] = location.href.split(new RegExp(`%(?:25)*23${SLASH}open${SLASH}`, 'i'));
if (payload) location.replace(`${app}#/open/${payload}`);
