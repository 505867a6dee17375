import { IconArrowBigUp, IconBackspace } from "@tabler/icons-react";
import { memo } from "react";

const rows = ["QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM"] as const;

interface PhoneKeysProps {
  readonly apply: string;
  readonly space: string;
}

/** The phone's own keyboard, drawn: codes are typed on Latin keys in every language. */
export const PhoneKeys = memo(function PhoneKeys({ apply, space }: PhoneKeysProps) {
  const [first, second, third] = rows.map(row =>
    Array.from(row, letter => <Key key={letter} name={letter} />),
  );
  return (
    <div className="keys" aria-hidden="true" dir="ltr">
      <div className="keys-row">{first}</div>
      <div className="keys-row" data-inset="">
        {second}
      </div>
      <div className="keys-row">
        <span className="key" data-kind="aside">
          <IconArrowBigUp size={20} stroke={1.6} />
        </span>
        {third}
        <span className="key" data-kind="aside">
          <IconBackspace size={20} stroke={1.6} />
        </span>
      </div>
      <div className="keys-row">
        <span className="key" data-kind="aside" data-wide="">
          123
        </span>
        <span className="key" data-kind="space">
          <bdi>{space}</bdi>
        </span>
        <span className="key" data-kind="apply" data-wide="">
          <bdi>{apply}</bdi>
        </span>
      </div>
    </div>
  );
});

const Key = ({ name }: { readonly name: string }) => <span className="key">{name}</span>;
