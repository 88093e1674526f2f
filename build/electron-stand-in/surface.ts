import type { EventEmitter } from 'node:events';
import type Electron from 'electron';
import type { BrowserWindow } from './browserWindow';
import type { IpcEvent } from './ipcMain';
import type { WebContents } from './webContents';

/** Electron's classes of which the stand-in has a part only, and that part. */
type Parts =
  | [Electron.BrowserWindow, BrowserWindow]
  | [Electron.WebContents, WebContents]
  | [Electron.IpcMainInvokeEvent, IpcEvent]
  | [Electron.WebFrameMain | Electron.Menu | Electron.CommandLine, object];

type Part<T, P = Parts> = P extends [infer Whole, infer Mine] ? (T extends Whole ? Mine : never) : never;

/**
 * A type of electron.d.ts with such classes replaced by their parts, all the way down. Members that take or give such
 * objects can so be checked against Electron's signatures.
 */
type Ours<T> = T extends Parts[0]
  ? Part<T>
  : T extends (...args: infer A) => infer R
    ? (...args: { [I in keyof A]: Ours<A[I]> }) => Ours<R>
    : T extends Promise<infer P>
      ? Promise<Ours<P>>
      : T extends (infer E)[]
        ? Ours<E>[]
        : T;

/** The part of an Electron type that the stand-in offers: a changed signature in electron.d.ts is a compile error. */
export type Surface<T, K extends keyof T> = { [P in K]: Ours<T[P]> };

type Inherited = keyof EventEmitter | keyof typeof EventEmitter;

/** The same for a class, which must agree with Electron's in every member that both have. */
export type Agrees<T, Mine extends Surface<T, Exclude<keyof T & keyof Mine, Inherited>>> = Mine;
