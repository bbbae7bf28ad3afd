using System.Globalization;
using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary>What a parameter takes.</summary>
internal enum Takes
{
    Any,
    Text,

    /// <summary>A whole number of 32 bits.</summary>
    Whole,
    Float,
    Flag,

    /// <summary>What has items: a list, the characters of a text, the members of an object.</summary>
    Items,
    Time,
    Map,

    /// <summary>All further arguments, as a list.</summary>
    Rest,
}

/// <summary>What a parameter makes of null.</summary>
internal enum Nulls
{
    /// <summary>0 or false, where it takes a number or a flag.</summary>
    Convert,
    Keep,
    Refuse,
}

/// <summary>A parameter of a built-in. What is given for it is made the kind of value that it takes, or refused.</summary>
/// <param name="IsOptional">Reads <see cref="Default"/> when nothing is given.</param>
internal sealed record Parameter(string Name, Takes Takes, Nulls Nulls, bool IsOptional = false)
{
    private Value Default { get; init; } = Value.Null;

    public static Parameter Any(string name) => new(name, Takes.Any, Nulls.Keep);

    public static Parameter Text(string name) => new(name, Takes.Text, Nulls.Keep);

    public static Parameter Whole(string name) => new(name, Takes.Whole, Nulls.Convert);

    public static Parameter Float(string name) => new(name, Takes.Float, Nulls.Convert);

    public static Parameter Flag(string name) => new(name, Takes.Flag, Nulls.Convert);

    public static Parameter Items(string name) => new(name, Takes.Items, Nulls.Keep);

    public static Parameter Time(string name) => new(name, Takes.Time, Nulls.Refuse);

    public static Parameter Map(string name) => new(name, Takes.Map, Nulls.Keep);

    public static Parameter Rest(string name) => new(name, Takes.Rest, Nulls.Keep, true);

    /// <summary>The same, but it may be left out.</summary>
    public Parameter Or(Value value) => this with { IsOptional = true, Default = value };

    /// <summary>The same, but null stays null and it may be left out.</summary>
    public Parameter OrNull() => this with { IsOptional = true, Nulls = Nulls.Keep };

    /// <summary>The same, but null stays null.</summary>
    public Parameter WithNull() => this with { Nulls = Nulls.Keep };

    /// <summary>The same, but null is refused.</summary>
    public Parameter NotNull() => this with { Nulls = Nulls.Refuse };

    /// <param name="index">Of this parameter, for the fault.</param>
    /// <exception cref="RenderFault">It takes no such value.</exception>
    public Value Convert(in Value given, int index)
    {
        if (given.Tag == ValueTag.Unset && IsOptional)
        {
            return Default;
        }

        return Takes switch
        {
            Takes.Any or Takes.Rest => given,
            Takes.Flag => Value.Of(given.IsTrue),
            Takes.Text when given.Tag == ValueTag.Text && !given.IsCharacter => given,
            Takes.Text when !given.IsNull && given.Tag != ValueTag.Empty => Value.Of(TextForm.Of(given)),
            Takes.Text => Nothing(),
            _ when given.IsNull => Nothing(),
            Takes.Whole => ToWhole(given) ?? throw Unfit(given, "whole number", index),
            Takes.Float => ToFloat(given) ?? throw Unfit(given, "number", index),
            Takes.Time => given.Tag == ValueTag.Time ? given : throw Unfit(given, "time", index),
            Takes.Map => Maps.IsMap(given) ? given : throw Unfit(given, "object", index),
            _ => ToItems(given) ?? throw Unfit(given, "list", index),
        };
    }

    private Value Nothing() => Nulls switch
    {
        Nulls.Convert => Takes == Takes.Whole ? Value.Zero : Value.Of(0.0),
        _ => Value.Null,
    };

    /// <exception cref="RenderFault">It is null and may not be.</exception>
    public void Check(in Value converted)
    {
        if (Nulls == Nulls.Refuse && converted.IsNull)
        {
            throw new RenderFault($"The parameter {Name} takes no null.", "Check for null first, or give another value with ??.");
        }
    }

    private RenderFault Unfit(in Value given, string wanted, int index) =>
        new($"The parameter {Name} takes a {wanted}; {TextForm.Kind(given)} is none.", $"Give a {wanted}.") { Parameter = index };

    /// <summary>The nearest whole number, of two the even one.</summary>
    private static Value? ToWhole(in Value given)
    {
        var number = given.Tag switch
        {
            ValueTag.Integer or ValueTag.Flag => given.Integer,
            ValueTag.Text => long.TryParse(given.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var read) ? read : long.MinValue,
            ValueTag.Decimal => (double)Math.Round(given.Decimal),
            ValueTag.Float or ValueTag.Single => Math.Round(Conversions.ToFloat(given)),
            _ => double.NaN,
        };
        return number is >= int.MinValue and <= int.MaxValue ? Value.Of((long)number) : null;
    }

    private static Value? ToFloat(in Value given) =>
        given.IsNumber || given.Tag == ValueTag.Flag ? Value.Of(Conversions.ToFloat(given)) : null;

    private static Value? ToItems(in Value given) =>
        Lists.IsList(given) || given.Tag == ValueTag.Text || Maps.IsMap(given) ? Lists.Iterable(given) : null;
}
