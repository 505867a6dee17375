import { useId } from "react";

interface SwitchProps<T extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
}

/** One of a few: radio buttons, so that arrow keys and screen readers know what it is. */
export function Switch<T extends string>({ label, choices, value, onChange }: SwitchProps<T>) {
  const name = useId();
  return (
    <fieldset className="switch">
      <legend>{label}</legend>
      <div className="switch-choices">
        {choices.map(choice => (
          <label key={choice.value}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface PickProps<T extends string> {
  readonly label: string;
  /** Each group with a name of its own, or one without. */
  readonly groups: readonly {
    readonly name: string;
    readonly choices: readonly { readonly value: T; readonly label: string }[];
  }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of many. */
export function Pick<T extends string>({ label, groups, value, onChange }: PickProps<T>) {
  const id = useId();
  const options = ({ choices }: PickProps<T>["groups"][number]) =>
    choices.map(choice => (
      <option key={choice.value} value={choice.value}>
        {choice.label}
      </option>
    ));
  return (
    <div className="pick">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={event => {
          const chosen = groups
            .flatMap(({ choices }) => choices)
            .find(each => each.value === event.currentTarget.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {groups.map(group =>
          group.name === "" ? (
            options(group)
          ) : (
            <optgroup key={group.name} label={group.name}>
              {options(group)}
            </optgroup>
          ),
        )}
      </select>
    </div>
  );
}
