namespace FinewsSiteGen.Scriban.Run;

/// <summary>What a model's member is read as. The type tests are decided when the generic code is compiled, so numbers, flags and times are not boxed.</summary>
internal static class ModelValue
{
    public static Value Of<TValue>(ModelMember member, TValue value)
    {
        if (typeof(TValue) == typeof(long))
        {
            return Value.Of((long)(object)value!);
        }

        if (typeof(TValue) == typeof(bool))
        {
            return Value.Of((bool)(object)value!);
        }

        if (typeof(TValue) == typeof(DateTimeOffset?))
        {
            return value is DateTimeOffset time ? Value.Of(time) : Value.Null;
        }

        return typeof(TValue) == typeof(ReadOnlyMemory<byte>)
            ? Value.OfHtml((ReadOnlyMemory<byte>)(object)value!)
            : OfReference(member, value);
    }

    /// <param name="global">As <see cref="ITemplate.Render"/> gets it.</param>
    public static Value OfGlobal(TemplateGlobal declared, object? global) => declared.Kind switch
    {
        ValueKind.Html => global is ReadOnlyMemory<byte> html ? Value.OfHtml(html) : Value.Null,
        ValueKind.Object => Value.OfModel(global, declared.Type),
        ValueKind.Text or ValueKind.Address or ValueKind.ForeignAddress => Value.OfMember((string?)global),
        ValueKind.List => Value.OfModels((IReadOnlyList<object>?)global, declared.Type),
        _ => Value.OfTree(global),
    };

    private static Value OfReference(ModelMember member, object? value) => member.Kind switch
    {
        ValueKind.Text or ValueKind.Address or ValueKind.ForeignAddress => Value.OfMember((string?)value),
        ValueKind.Object => Value.OfModel(value, member.Type),
        ValueKind.List => Value.OfModels((IReadOnlyList<object>?)value, member.Item == ValueKind.Object ? member.Type : null),
        _ => Value.OfTree(value),
    };
}
