using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary><c>math.*</c></summary>
internal static class MathFunctions
{
    public static IEnumerable<Builtin> All { get; } =
    [
        new("math", "abs", ["value"], 1, Results.Number, (_, arguments) => Abs(arguments[0])),
        new("math", "ceil", ["value"], 1, Results.Number, (_, arguments) => Rounded(arguments[0], Math.Ceiling)),
        new("math", "floor", ["value"], 1, Results.Number, (_, arguments) => Rounded(arguments[0], Math.Floor)),
        new("math", "round", ["value", "precision"], 1, Results.Number, (_, arguments) => Round(arguments)),
        new("math", "plus", ["value", "with"], 2, SumType, (_, arguments) => Calculate(TokenKind.Plus, arguments)),
        new("math", "minus", ["value", "with"], 2, SumType, (_, arguments) => Calculate(TokenKind.Minus, arguments)),
        new("math", "times", ["value", "with"], 2, SumType, (_, arguments) => Calculate(TokenKind.Star, arguments)),
        new("math", "modulo", ["value", "with"], 2, SumType, (_, arguments) => Calculate(TokenKind.Percent, arguments)),
        new("math", "divided_by", ["value", "divisor"], 2, Results.Number, (_, arguments) => Divide(arguments)),
        new("math", "format", ["value", "format", "culture"], 2, Results.Text, (_, arguments) => Format(arguments[0], arguments[1], arguments[2])),
        new("math", "is_number", ["value"], 1, Results.Flag, (_, arguments) => Value.Of(arguments[0].IsNumber)),
        new("math", "random", ["minValue", "maxValue"], 2, Results.Number, (_, arguments) => Random(arguments)) { IsForbidden = true },
        new("math", "uuid", [], 0, Results.Text, (_, _) => Value.Of(Guid.NewGuid().ToString())) { IsForbidden = true },
    ];

    /// <summary>A number or a time in a .NET format.</summary>
    public static Value Format(in Value value, in Value format, in Value culture)
    {
        var (by, calendar) = (NamedCulture.Find(culture).Info, NamedCulture.Find(culture));
        var pattern = TextForm.Of(format);
        return Value.Of(value.Tag switch
        {
            ValueTag.Unset or ValueTag.Null => "",
            ValueTag.Integer => value.Integer.ToString(pattern, by),
            ValueTag.Float => value.Float.ToString(pattern, by),
            ValueTag.Decimal => value.Decimal.ToString(pattern, by),
            ValueTag.Big => value.Big.ToString(pattern, by),
            ValueTag.Time => calendar.Format(value.Time, pattern),
            ValueTag.Duration => value.Duration.ToString(pattern, by),
            _ => throw new RenderFault($"{TextForm.Kind(value)} has no formats.", "Give a number or a time."),
        });
    }

    /// <summary>These do what the operators do, also with text and lists.</summary>
    private static StaticType SumType(IReadOnlyList<StaticType?> arguments)
    {
        const Kinds Numbers = Kinds.Number | Kinds.Flag | Kinds.Null;
        return arguments[0]!.IsOnly(Numbers) && arguments[1]!.IsOnly(Numbers) ? StaticType.Number.OrNull() : StaticType.Tree;
    }

    private static Value Abs(in Value value) => value.IsNull ? Value.Null : value.Tag switch
    {
        ValueTag.Float => Value.Of(Math.Abs(value.Float)),
        ValueTag.Decimal => Value.Of(Math.Abs(value.Decimal)),
        _ => Value.Of(System.Numerics.BigInteger.Abs(Conversions.ToBig(Numeric(value)))),
    };

    private static Value Rounded(in Value value, Func<double, double> round) => value.IsNull ? Value.Zero
        : Numeric(value).Tag is ValueTag.Float or ValueTag.Decimal ? Value.Of(round(Conversions.ToFloat(value))) : Numeric(value);

    private static Value Round(ReadOnlySpan<Value> arguments) => arguments[0].IsNull ? Value.Zero
        : Value.Of(Math.Round(Conversions.ToFloat(Numeric(arguments[0])), (int)Conversions.ToInt(arguments[1])));

    private static Value Calculate(TokenKind kind, ReadOnlySpan<Value> arguments) =>
        arguments[0].IsNull || arguments[1].IsNull ? Value.Null : Operators.Apply(kind, arguments[0], arguments[1]);

    /// <summary>Whole when the divisor is, and then held to 32 bits.</summary>
    private static Value Divide(ReadOnlySpan<Value> arguments)
    {
        if (arguments[1].IsNull)
        {
            return Value.Null;
        }

        var (value, divisor) = (arguments[0].IsNull ? Value.Zero : Numeric(arguments[0]), Numeric(arguments[1]));
        if (divisor.Tag != ValueTag.Integer)
        {
            return Arithmetic.Apply(TokenKind.Slash, value, divisor);
        }

        return Value.Of((int)Math.Floor(Conversions.ToFloat(value) / divisor.Integer));
    }

    private static Value Random(ReadOnlySpan<Value> arguments)
    {
        var (from, to) = (Conversions.ToInt(arguments[0]), Conversions.ToInt(arguments[1]));
        return to <= from ? throw new RenderFault("The range of random numbers is empty.", "Give a larger second number.") : Value.Of(System.Random.Shared.NextInt64(from, to));
    }

    /// <summary>A flag counts as 1 or 0.</summary>
    private static Value Numeric(in Value value) => value.IsNumber ? value
        : value.Tag == ValueTag.Flag ? Value.Of(value.Integer)
        : throw new RenderFault($"{TextForm.Kind(value)} is no number.", "Give a number.");
}
