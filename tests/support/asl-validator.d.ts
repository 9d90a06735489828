/** What is used of asl-validator, which brings no types. */
declare module 'asl-validator' {
  export default function aslValidator(definition: unknown): {
    readonly isValid: boolean;
    readonly errorsText: (separator: string) => string;
  };
}
