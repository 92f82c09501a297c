/** A page that uses @newswire/frames as its README says. */
window.newswireFrames.autoInitFrames();
