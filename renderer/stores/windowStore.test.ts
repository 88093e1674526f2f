import { expect, test } from 'vitest';
import { forgetWindow, windowStore } from './windowStore';

test('a window that begins anew finds every such store as it was at first', () => {
  const draft = windowStore({ text: '', flags: 1 });
  const choice = windowStore<{ client: string | null }>({ client: null });
  draft.setState({ text: 'half', flags: 33 });
  choice.setState({ client: 'Outlook' });
  forgetWindow();
  expect(draft.getState()).toEqual({ text: '', flags: 1 });
  expect(choice.getState()).toEqual({ client: null });
  draft.setState({ text: 'again' });
  forgetWindow();
  expect(draft.getState()).toEqual({ text: '', flags: 1 });
});
