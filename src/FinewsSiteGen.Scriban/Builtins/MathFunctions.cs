using FinewsSiteGen.Scriban.Run;
using FinewsSiteGen.Scriban.Syntax;
using static FinewsSiteGen.Scriban.Builtins.Parameter;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary><c>math.*</c></summary>
internal static class MathFunctions
{
    public static IEnumerable<Builtin> All { get; } =
    [
        new("math", "abs", [Any("value")], Results.Number, (_, arguments) => Abs(arguments[0])),
        new("math", "ceil", [Float("value")], Results.Number, (_, arguments) => Value.Of(Math.Ceiling(arguments[0].Float))),
        new("math", "floor", [Float("value")], Results.Number, (_, arguments) => Value.Of(Math.Floor(arguments[0].Float))),
        new("math", "round", [Float("value"), Whole("precision").Or(Value.Zero)], Results.Number, (_, arguments) =>
            Value.Of(Math.Round(arguments[0].Float, (int)arguments[1].Integer))),
        Operation("plus", TokenKind.Plus),
        Operation("minus", TokenKind.Minus),
        Operation("times", TokenKind.Star),
        Operation("modulo", TokenKind.Percent),
        new("math", "divided_by", [Float("value"), Any("divisor")], Results.Number, (_, arguments) => Divide(arguments)),
        new("math", "format", [Any("value"), Text("format"), Text("culture").OrNull()], Results.Text, (_, arguments) => NumberFormat.OfNumber(arguments[0], arguments[1], arguments[2])),
        new("math", "is_number", [Any("value")], Results.Flag, (_, arguments) => Value.Of(arguments[0].IsNumber)),
        new("math", "random", [Whole("minValue"), Whole("maxValue")], Results.Number, (_, arguments) => Random(arguments)) { IsForbidden = true },
        new("math", "uuid", [], Results.Text, (_, _) => Value.Of(Guid.NewGuid().ToString())) { IsForbidden = true },
    ];

    private static Value Abs(in Value value) => value.IsNull || value.Tag == ValueTag.Flag ? value : value.Tag switch
    {
        ValueTag.Integer => Value.Of(Math.Abs(value.Integer)),
        ValueTag.Float => Value.Of(Math.Abs(value.Float)),
        ValueTag.Single => Value.Of(Math.Abs(value.Single)),
        ValueTag.Decimal => Value.Of(Math.Abs(value.Decimal)),
        _ => throw new RenderFault($"{TextForm.Kind(value)} is no number that has an absolute value.", "Give a number of up to 64 bits."),
    };

    /// <summary>These do what the operators do, also with text and lists.</summary>
    private static Builtin Operation(string name, TokenKind kind) =>
        new("math", name, [Any("value"), Any("with")], Results.Tree, (context, arguments) => Operators.Apply(context.Options, kind, arguments[0], arguments[1]));

    /// <summary>Whole when the divisor is, and then held to 32 bits.</summary>
    private static Value Divide(ReadOnlySpan<Value> arguments)
    {
        if (arguments[1].IsNull)
        {
            return Value.Null;
        }

        var (value, divisor) = (arguments[0].Float, Conversions.ToFloat(Numeric(arguments[1])));
        return arguments[1].Tag == ValueTag.Integer && !arguments[1].IsLong ? Value.Of((int)Math.Floor(value / divisor)) : Value.Of(value / divisor);
    }

    private static Value Random(ReadOnlySpan<Value> arguments) => arguments[1].Integer < arguments[0].Integer
        ? throw new RenderFault("The range of random numbers is empty.", "Give a larger second number.")
        : Value.Of(System.Random.Shared.Next((int)arguments[0].Integer, (int)arguments[1].Integer));

    /// <summary>A flag counts as 1 or 0.</summary>
    private static Value Numeric(in Value value) => value.IsNumber ? value
        : value.Tag == ValueTag.Flag ? Value.Of(value.Integer)
        : throw new RenderFault($"{TextForm.Kind(value)} is no number.", "Give a number.");
}
