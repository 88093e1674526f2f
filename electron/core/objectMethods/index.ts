import { StoreLogoff } from '../openStore';
import { statusMethods } from './status';
import { AdviseTable, QueryRows, UnadviseTable } from './table';
import { AddRefObject, ReleaseObject } from './unknown';

/** Methods of what a session opened. */
export const objectMethods = {
  'IUnknown.AddRef': AddRefObject,
  'IUnknown.Release': ReleaseObject,
  'IMAPITable.QueryRows': QueryRows,
  'IMAPITable.Advise': AdviseTable,
  'IMAPITable.Unadvise': UnadviseTable,
  'IMsgStore.StoreLogoff': StoreLogoff,
  ...statusMethods,
};
