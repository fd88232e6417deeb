import { useId } from 'preact/hooks';

type FieldProps = {
  readonly label: string;
  readonly type: 'email' | 'password' | 'text';
  readonly name: string;
  readonly autocomplete: string;
  readonly hint?: string | undefined;
  readonly value?: string | undefined;
  readonly readOnly?: boolean | undefined;
  readonly minLength?: number | undefined;
};

/** One line to fill in. The form that it stands in reads it. */
export function Field({ label, type, hint, value, ...input }: FieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Line
        {...input}
        type={type}
        id={id}
        class="input"
        defaultValue={value}
        required
        maxLength={254}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
      {hint !== undefined && (
        <p class="small muted" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

type LineProps = Pick<FieldProps, 'name' | 'autocomplete' | 'readOnly' | 'minLength' | 'type'> & {
  readonly id: string;
  readonly class: string;
  readonly defaultValue: string | undefined;
  readonly required: boolean;
  readonly maxLength: number;
  readonly 'aria-describedby': string | undefined;
};

function Line({ type, ...line }: LineProps) {
  if (type === 'password') return <input {...line} type="password" />;
  return type === 'email' ? <input {...line} type="email" /> : <input {...line} type="text" />;
}
