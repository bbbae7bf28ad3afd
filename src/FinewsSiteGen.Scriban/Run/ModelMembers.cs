using System.Globalization;
using System.Runtime.CompilerServices;

namespace FinewsSiteGen.Scriban.Run;

// A member is read only from objects of the type it was declared for: ModelType.Describes asks once for each global, and what is reached
// from there is as the members declare it. So no read casts. What is asked most has a way of its own, without a value in between.

/// <summary>Text, or an address.</summary>
internal sealed record TextMember<T>(string Name, ValueKind Kind, Func<T, string?> Read) : ModelMember(Name, Kind)
    where T : class
{
    internal override Value Get(object instance) => Value.OfMember(Read(Unsafe.As<T>(instance)));

    internal override bool Test(object instance) => !string.IsNullOrEmpty(Read(Unsafe.As<T>(instance)));

    internal override void Write(object instance, Utf8Output output) => output.WriteText(Read(Unsafe.As<T>(instance)));

    internal override void WriteEscaped(object instance, Utf8Output output) => output.WriteEscaped(Read(Unsafe.As<T>(instance)));
}

internal sealed record FormattedMember<T, TValue>(string Name, Func<T, TValue?> Read) : ModelMember(Name, ValueKind.Text)
    where T : class
    where TValue : struct, IUtf8SpanFormattable, IFormattable
{
    internal override Value Get(object instance) => Value.OfMember(Read(Unsafe.As<T>(instance))?.ToString(null, CultureInfo.InvariantCulture));

    internal override bool Test(object instance) => Read(Unsafe.As<T>(instance)) != null;

    internal override void WriteEscaped(object instance, Utf8Output output)
    {
        Span<byte> utf8 = stackalloc byte[64];
        var value = Read(Unsafe.As<T>(instance));
        var written = 0;
        if (value?.TryFormat(utf8, out written, default, CultureInfo.InvariantCulture) != false && HtmlEscape.IsPlain(utf8[..written]))
        {
            output.Write(utf8[..written]);
        }
        else
        {
            output.WriteEscaped(Get(instance));
        }
    }
}

internal sealed record HtmlMember<T>(string Name, Func<T, ReadOnlyMemory<byte>> Read) : ModelMember(Name, ValueKind.Html)
    where T : class
{
    internal override Value Get(object instance) => Value.OfHtml(Read(Unsafe.As<T>(instance)));

    internal override void Write(object instance, Utf8Output output) => output.Write(Read(Unsafe.As<T>(instance)).Span);
}

internal sealed record NumberMember<T>(string Name, Func<T, long> Read) : ModelMember(Name, ValueKind.Number)
    where T : class
{
    internal override Value Get(object instance) => Value.Of(Read(Unsafe.As<T>(instance)));
}

internal sealed record FlagMember<T>(string Name, Func<T, bool> Read) : ModelMember(Name, ValueKind.Flag)
    where T : class
{
    internal override Value Get(object instance) => Value.Of(Read(Unsafe.As<T>(instance)));

    internal override bool Test(object instance) => Read(Unsafe.As<T>(instance));
}

internal sealed record TimeMember<T>(string Name, Func<T, DateTimeOffset?> Read) : ModelMember(Name, ValueKind.Time)
    where T : class
{
    internal override Value Get(object instance) => Read(Unsafe.As<T>(instance)) is { } time ? Value.Of(time) : Value.Null;

    internal override bool Test(object instance) => Read(Unsafe.As<T>(instance)) != null;
}

internal sealed record ObjectMember<T>(string Name, ModelType Type, Func<T, object?> Read) : ModelMember(Name, ValueKind.Object, ValueKind.Object, Type)
    where T : class
{
    internal override Value Get(object instance) => Value.OfModel(Find(instance), Type);

    internal override bool Test(object instance) => Find(instance) != null;

    internal override object? Find(object instance) => Read(Unsafe.As<T>(instance));
}

/// <param name="Type">Of the items; <see langword="null"/> for texts.</param>
internal sealed record ListMember<T>(string Name, ModelType? Type, Func<T, IReadOnlyList<object>?> Read)
    : ModelMember(Name, ValueKind.List, Type == null ? ValueKind.Text : ValueKind.Object, Type)
    where T : class
{
    internal override Value Get(object instance) => Value.OfModels(Read(Unsafe.As<T>(instance)), Type);
}

internal sealed record TreeMember<T>(string Name, Func<T, object?> Read) : ModelMember(Name, ValueKind.Tree)
    where T : class
{
    internal override Value Get(object instance) => Value.OfTree(Read(Unsafe.As<T>(instance)));
}
