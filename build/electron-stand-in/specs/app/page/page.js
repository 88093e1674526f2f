// Runs before anything else of the page: what the preload exposes must be there already.
window.atStart = Object.keys(window.fixture ?? {});
