/** What the kernel needs of WebAssembly, which every engine has and not every set of types names. */
export interface WasmMemory {
  readonly buffer: ArrayBuffer;
  /** Adds pages of 64 KiB. Throws a RangeError when there is no room. */
  grow(pages: number): number;
}

interface WasmPlatform {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
  readonly Memory: new (size: { readonly initial: number }) => WasmMemory;
}

const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: WasmPlatform };

/** A memory of so many pages of 64 KiB. */
export function createMemory(pages: number): WasmMemory {
  return new WebAssembly.Memory({ initial: pages });
}

/** Compiles a module; the bytes must be valid. */
export function compileModule(bytes: Uint8Array<ArrayBuffer>): object {
  return new WebAssembly.Module(bytes);
}

/** The functions of a module on a memory, which it imports as `env.memory`. */
export function instantiate(module: object, memory: WasmMemory): unknown {
  return new WebAssembly.Instance(module, { env: { memory } }).exports;
}
