/**
 * Paces a drawing with the frames of the page: the first request after a frame is carried out at once, so that the next
 * frame already shows it and only has to be laid out; further ones before that frame are carried out together when it
 * begins. Where nothing is drawn at all, as in a hidden window, every one is carried out at once.
 */
export function pacedByFrames(draw: () => void): () => void {
  /** A drawing was carried out for the frame that comes next. */
  let drawn = false;
  let again = false;
  const frameBegins = () => {
    drawn = false;
    if (!again) return;
    again = false;
    draw();
  };
  return () => {
    if (typeof document === 'undefined' || document.visibilityState === 'hidden') draw();
    else if (drawn) again = true;
    else {
      drawn = true;
      requestAnimationFrame(frameBegins);
      draw();
    }
  };
}
