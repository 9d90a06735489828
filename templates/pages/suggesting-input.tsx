/** A text box that suggests while somebody types. The script makes it a combobox; without it, it is a text box. */

export interface SuggestingInputProps {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  /** Where suggestions come from: an address that takes `?q=`. */
  readonly source: string;
  readonly isWrong?: boolean;
  readonly isFocused?: boolean;
  /** Ids of texts that say more. */
  readonly describedBy?: string | undefined;
}

export function SuggestingInput(props: SuggestingInputProps) {
  const { id, name, value, source, isWrong = false, isFocused = false, describedBy } = props;
  return (
    <div class="suggesting">
      <input
        type="text"
        id={id}
        name={name}
        value={value}
        maxlength={200}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        data-suggestions={source}
        aria-invalid={isWrong ? 'true' : undefined}
        aria-describedby={describedBy}
        autofocus={isFocused}
      />
    </div>
  );
}
