// A mail gateway has escaped the # of a share link, so the host looked for a file of that name.
// Two folders up from there is the app, wherever it is hosted; the draft itself stays in the address.
const [, payload] = /%23\/open\/(.+)$/i.exec(location.href) ?? [];
if (payload) location.replace(`${new URL('../../', location.href).href}#/open/${payload}`);
