using System.Runtime.CompilerServices;
using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban;

/// <summary>What kind of value a template sees; decides what it may do with it without escaping.</summary>
public enum ValueKind
{
    /// <summary>Plain text; unsafe until it went through <c>html.escape</c> or <c>html.url_encode</c>.</summary>
    Text,

    /// <summary>Safe HTML, allowed in element content only.</summary>
    Html,

    /// <summary>A whole number; safe everywhere text may stand.</summary>
    Number,

    /// <summary>True or false; for conditions.</summary>
    Flag,

    /// <summary>An instant with its offset, for <c>date.to_string</c>; or none.</summary>
    Time,

    /// <summary>A whole address, ready for a quoted attribute: percent-encoded and with <c>&amp;</c> already written <c>&amp;amp;</c>.</summary>
    Address,

    /// <summary>As <see cref="Address"/>, but content chose where it leads: no script, style sheet or frame is loaded from it.</summary>
    ForeignAddress,

    /// <summary>A list of <see cref="ModelMember.Type"/>, or of plain values of <see cref="ModelMember.Item"/>.</summary>
    List,

    /// <summary>Another model object, or none.</summary>
    Object,

    /// <summary>A tree of text, lists and maps of unknown shape (<see cref="System.String"/>, <see cref="IReadOnlyList{T}"/> of object, <see cref="IReadOnlyDictionary{TKey, TValue}"/> of string and object); every leaf is text.</summary>
    Tree,
}

/// <summary>The members a template may use of one kind of model object; a template names nothing else.</summary>
public abstract class ModelType(string name)
{
    /// <summary>For messages: <c>post</c>, <c>site</c>.</summary>
    public string Name { get; } = name;

    /// <summary>In the order they were declared.</summary>
    public abstract IReadOnlyList<ModelMember> Members { get; }

    /// <summary>Whether an object has the members. What is reached from it by its members then is of the types they declare, and is not asked again.</summary>
    internal abstract bool Describes(object instance);

    /// <summary>As <see cref="Describes"/>, of all items of a list.</summary>
    internal abstract bool DescribesItems(object list);

    /// <param name="list">Of objects of this type.</param>
    internal abstract int Count(object list);

    /// <param name="list">Of objects of this type.</param>
    internal abstract object? Item(object list, int index);
}

/// <summary>One member: its name in templates (snake case), its kind, and how to read it from the object without reflection.</summary>
/// <param name="Item">Kind of a list's items: <see cref="ValueKind.Object"/> or <see cref="ValueKind.Text"/>.</param>
/// <param name="Type">The model type of an object, or of a list's items.</param>
public abstract record ModelMember(string Name, ValueKind Kind, ValueKind Item = ValueKind.Text, ModelType? Type = null)
{
    internal abstract Value Get(object instance);

    /// <summary>Whether the value is true to a condition.</summary>
    internal virtual bool Test(object instance) => Get(instance).IsTrue;

    /// <summary>The model object that the member holds.</summary>
    internal virtual object? Find(object instance) => Get(instance).Reference;

    internal virtual void Write(object instance, Utf8Output output) => output.Write(Get(instance));

    /// <summary>Prints the value as <c>html.escape</c> gives it.</summary>
    internal virtual void WriteEscaped(object instance, Utf8Output output) => output.WriteEscaped(Get(instance));
}

/// <summary>Declares the members of <typeparamref name="T"/>, in a chain.</summary>
public sealed class ModelType<T>(string name) : ModelType(name)
    where T : class
{
    private readonly List<ModelMember> members = [];

    public override IReadOnlyList<ModelMember> Members => members;

    /// <param name="read">Empty text and none are the same to a condition of ours: both are read as Scriban's null.</param>
    public ModelType<T> Text(string name, Func<T, string?> read) => Add(new TextMember(name, ValueKind.Text, Any(read)));

    /// <summary>A text that is made when it is printed, without a string.</summary>
    /// <param name="read">None is read as null. Its text is not empty and at most 64 bytes of UTF-8.</param>
    public ModelType<T> Text<TValue>(string name, Func<T, TValue?> read)
        where TValue : struct, IUtf8SpanFormattable, IFormattable => Add(new FormattedMember<TValue>(name, Any(read)));

    /// <param name="read">UTF-8; empty memory is read as null.</param>
    public ModelType<T> Html(string name, Func<T, ReadOnlyMemory<byte>> read) => Add(new HtmlMember(name, Any(read)));

    public ModelType<T> Number(string name, Func<T, long> read) => Add(new NumberMember(name, Any(read)));

    public ModelType<T> Flag(string name, Func<T, bool> read) => Add(new FlagMember(name, Any(read)));

    public ModelType<T> Time(string name, Func<T, DateTimeOffset?> read) => Add(new TimeMember(name, Any(read)));

    /// <param name="read">Ready for a quoted attribute; null or empty is read as null.</param>
    public ModelType<T> Address(string name, Func<T, string?> read) => Add(new TextMember(name, ValueKind.Address, Any(read)));

    /// <param name="read">As for <see cref="Address"/>.</param>
    public ModelType<T> ForeignAddress(string name, Func<T, string?> read) => Add(new TextMember(name, ValueKind.ForeignAddress, Any(read)));

    public ModelType<T> Object<TValue>(string name, ModelType<TValue> type, Func<T, TValue?> read)
        where TValue : class => Add(new ObjectMember(name, type, Any(read)));

    public ModelType<T> List<TItem>(string name, ModelType<TItem> type, Func<T, IReadOnlyList<TItem>> read)
        where TItem : class => Add(new ListMember(name, type, Any(read)));

    public ModelType<T> Texts(string name, Func<T, IReadOnlyList<string>> read) => Add(new ListMember(name, null, Any(read)));

    public ModelType<T> Tree(string name, Func<T, object?> read) => Add(new TreeMember(name, Any(read)));

    internal override bool Describes(object instance) => instance is T;

    internal override bool DescribesItems(object list) => list is IReadOnlyList<T>;

    internal override int Count(object list) => Unsafe.As<IReadOnlyList<T>>(list).Count;

    internal override object? Item(object list, int index) => Unsafe.As<IReadOnlyList<T>>(list)[index];

    /// <summary>For members that are read from objects of <typeparamref name="T"/> alone, as all are.</summary>
    private static Func<object, TValue> Any<TValue>(Func<T, TValue> read) => Unsafe.As<Func<object, TValue>>(read);

    private ModelType<T> Add(ModelMember member)
    {
        members.Add(member);
        return this;
    }
}
