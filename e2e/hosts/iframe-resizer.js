/** A page that uses iframe-resizer 4 as its README says; it checks the origin of what it hears. */
window.iFrameResize({}, 'iframe');
