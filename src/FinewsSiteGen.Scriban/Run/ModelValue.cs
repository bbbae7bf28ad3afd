using System.Buffers;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>What a global is read as.</summary>
internal static class ModelValue
{
    /// <param name="global">As <see cref="ITemplate.Render"/> gets it.</param>
    /// <exception cref="ArgumentException">It is not of the declared type.</exception>
    public static Value OfGlobal(TemplateGlobal declared, object? global) => declared.Kind switch
    {
        ValueKind.Html => global switch
        {
            ReadOnlyMemory<byte> html => Value.OfHtml(html),
            ArrayBufferWriter<byte> written => Value.OfHtml(written.WrittenMemory),
            _ => Value.Null,
        },
        ValueKind.Object when global == null || declared.Type!.Describes(global) => Value.OfModel(global, declared.Type),
        ValueKind.List when global == null || declared.Type?.DescribesItems(global) != false => Value.OfModels((IReadOnlyList<object>?)global, declared.Type),
        ValueKind.Object or ValueKind.List => throw new ArgumentException($"The global {declared.Name} is not of its type {declared.Type!.Name}."),
        ValueKind.Text or ValueKind.Address or ValueKind.ForeignAddress => Value.OfMember((string?)global),
        _ => Value.OfTree(global),
    };
}
