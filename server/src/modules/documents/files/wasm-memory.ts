/** The little of WebAssembly that is used here: its types belong to the browser's, which a server does not load. */
interface WasmMemory {
  buffer: ArrayBuffer;
  grow: (this: WasmMemory, pages: number) => number;
}
declare const WebAssembly: {
  Memory: { prototype: WasmMemory };
  RuntimeError: new () => Error;
};

const PAGE_BYTES = 65_536;
let refused = false;

/** Stops the growth of WebAssembly memory in this thread: it lies outside the heap that the thread's own limits hold. */
export function limitWasmMemory(bytes: number): void {
  const memory = WebAssembly.Memory.prototype;
  const { grow } = memory;
  memory.grow = function limitedGrow(this: WasmMemory, pages: number): number {
    if (this.buffer.byteLength + pages * PAGE_BYTES <= bytes) return grow.call(this, pages);
    refused = true;
    throw new RangeError("The reader may not take more memory");
  };
}

export function wasRefusedMemory(): boolean {
  return refused;
}

export function isWasmTrap(error: unknown): boolean {
  return error instanceof WebAssembly.RuntimeError;
}
