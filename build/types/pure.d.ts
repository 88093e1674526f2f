/** The one platform function that shared code and the engine may rely on: both processes have it. */
declare function structuredClone<T>(value: T): T;
