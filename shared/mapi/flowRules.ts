import type { FlowNode } from './flowchart';
import { sourceOf, type RuleId } from './rules';
import type { Sourced } from './evidence';

/** The rule card of a node of the official picture. */
export interface FlowRule extends Sourced {
  readonly title: string;
  /** Two or three short sentences. */
  readonly text: string;
  /** The rule behind the node. */
  readonly rule: RuleId;
}

const card = (rule: RuleId, title: string, text: string): FlowRule => ({
  title,
  text,
  rule,
  ...sourceOf(rule),
});

/** What the card of each of the 15 nodes says (trainer-ux 5.5). */
export const flowRules = {
  'new-session': card(
    'LX8',
    'MAPI_NEW_SESSION?',
    'The caller may insist on a session of its own. With MAPI_NEW_SESSION MAPI does not even look for a shared one.',
  ),
  'shared-exists': card(
    'LX9',
    'Shared session exists?',
    'Another program may have built a session that others can join. If one is alive, MAPI takes it, whatever name the caller gave.',
  ),
  'return-shared': card(
    'LX10',
    'Return shared session',
    'The caller joins and gets a session object of its own. No dialog, no credentials, no provider logon: everything is running already.',
  ),
  'name-null': card(
    'LX12',
    'Profile name NULL?',
    'A new session needs a profile. NULL and an empty name both mean that the caller gave none.',
  ),
  'use-name': card(
    'LX12',
    'Use specified name for profile',
    'The caller gave a name, and a given name wins. MAPI_USE_DEFAULT has no effect here.',
  ),
  'use-default': card(
    'LX13',
    'MAPI_USE_DEFAULT?',
    'Without a name the default profile is used only if the caller asks for it. Having a default profile is not enough.',
  ),
  'take-default': card(
    'LX13',
    'Use default name for profile',
    'MAPI takes the name of the default profile. Nobody is asked.',
  ),
  'logon-ui': card(
    'LX14',
    'MAPI_LOGON_UI?',
    'There is no name and no wish for the default. The last way to a profile is to ask the user, if the caller allows a dialog.',
  ),
  'prompt-profile': card(
    'LX15',
    'Prompt user',
    'The caller gave no profile name and did not ask for the default. MAPI_LOGON_UI allows a dialog, so MAPI asks. The dialog holds the logon lock.',
  ),
  'error-no-profile': card(
    'LX14',
    'Return error',
    'No name, no default asked for, no dialog allowed. MAPI cannot find a profile and returns MAPI_E_LOGON_FAILED.',
  ),
  credentials: card(
    'LX18',
    'Can supplied credentials validate profile?',
    'The profile is known. It opens if it has no password, if the password is remembered, or if the supplied one is right.',
  ),
  'password-ui': card(
    'LX19',
    'MAPI_PASSWORD_UI?',
    'The credentials do not open the profile. Only MAPI_PASSWORD_UI allows a dialog for the password alone.',
  ),
  'prompt-password': card(
    'LX19',
    'Prompt user',
    'MAPI asks for the password; the profile is fixed. The picture shows no way out for a wrong answer or a cancel.',
  ),
  'return-session': card(
    'LX30',
    'Return session',
    'The profile is open. Services and providers start behind this node, then the caller gets its session object and the lock is free.',
  ),
  'error-credentials': card(
    'LX19',
    'Return error',
    'The credentials are wrong and no dialog is allowed. The call returns MAPI_E_LOGON_FAILED.',
  ),
} as const satisfies Record<FlowNode, FlowRule>;
