using System.Globalization;

namespace FinewsSiteGen.Scriban.Run;

// A member is read only from objects of the type it was declared for: ModelType.Describes asks once for each global, and what is reached
// from there is as the members declare it. So no read casts. What is asked most has a way of its own, without a value in between.

/// <summary>Text, or an address.</summary>
internal sealed record TextMember(string Name, ValueKind Kind, Func<object, string?> Read) : ModelMember(Name, Kind)
{
    internal override Value Get(object instance) => Value.OfMember(Read(instance));

    internal override bool Test(object instance) => !string.IsNullOrEmpty(Read(instance));

    internal override void Write(object instance, Utf8Output output) => output.WriteText(Read(instance));

    internal override void WriteEscaped(object instance, Utf8Output output) => output.WriteEscaped(Read(instance));
}

internal sealed record FormattedMember<TValue>(string Name, Func<object, TValue?> Read) : ModelMember(Name, ValueKind.Text)
    where TValue : struct, IUtf8SpanFormattable, IFormattable
{
    internal override Value Get(object instance) => Value.OfMember(Read(instance)?.ToString(null, CultureInfo.InvariantCulture));

    internal override bool Test(object instance) => Read(instance) != null;

    internal override void WriteEscaped(object instance, Utf8Output output)
    {
        if (Read(instance) is { } value && !output.TryWritePlain(value))
        {
            output.WriteEscaped(Get(instance));
        }
    }
}

internal sealed record HtmlMember(string Name, Func<object, ReadOnlyMemory<byte>> Read) : ModelMember(Name, ValueKind.Html)
{
    internal override Value Get(object instance) => Value.OfHtml(Read(instance));

    internal override void Write(object instance, Utf8Output output) => output.Write(Read(instance).Span);
}

internal sealed record NumberMember(string Name, Func<object, long> Read) : ModelMember(Name, ValueKind.Number)
{
    internal override Value Get(object instance) => Value.Of(Read(instance));

    internal override void Write(object instance, Utf8Output output) => output.WriteInteger(Read(instance));
}

internal sealed record FlagMember(string Name, Func<object, bool> Read) : ModelMember(Name, ValueKind.Flag)
{
    internal override Value Get(object instance) => Value.Of(Read(instance));

    internal override bool Test(object instance) => Read(instance);
}

internal sealed record TimeMember(string Name, Func<object, DateTimeOffset?> Read) : ModelMember(Name, ValueKind.Time)
{
    internal override Value Get(object instance) => Read(instance) is { } time ? Value.Of(time) : Value.Null;

    internal override bool Test(object instance) => Read(instance) != null;
}

internal sealed record ObjectMember(string Name, ModelType Type, Func<object, object?> Read) : ModelMember(Name, ValueKind.Object, ValueKind.Object, Type)
{
    internal override Value Get(object instance) => Value.OfModel(Read(instance), Type);

    internal override bool Test(object instance) => Read(instance) != null;

    internal override object? Find(object instance) => Read(instance);
}

/// <param name="Type">Of the items; <see langword="null"/> for texts.</param>
internal sealed record ListMember(string Name, ModelType? Type, Func<object, IReadOnlyList<object>?> Read)
    : ModelMember(Name, ValueKind.List, Type == null ? ValueKind.Text : ValueKind.Object, Type)
{
    internal override Value Get(object instance) => Value.OfModels(Read(instance), Type);
}

internal sealed record TreeMember(string Name, Func<object, object?> Read) : ModelMember(Name, ValueKind.Tree)
{
    internal override Value Get(object instance) => Value.OfTree(Read(instance));
}
