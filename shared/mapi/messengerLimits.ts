import { doc, type Sourced } from './evidence';

/** The limits of names and passwords come from the page of Signin. */
export const limitsSource: Sourced = doc('IMessenger::Signin');

/** Most characters of a sign-in name. */
export const SIGNIN_NAME_LIMIT = 129;

/** Last version whose passwords are short. */
const LAST_SHORT = 4.7;

/** Most characters of a password: 16 up to version 4.7, 256 from 5.0. */
export const passwordLimit = (version: number): number => (version <= LAST_SHORT ? 16 : 256);

/** Neither a name nor a password may hold spaces or line breaks. */
export const hasBreaks = (text: string): boolean => /[ \r\n]/.test(text);
