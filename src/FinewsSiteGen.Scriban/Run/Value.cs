using System.Numerics;
using System.Runtime.InteropServices;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>What a <see cref="Value"/> holds.</summary>
internal enum ValueTag : byte
{
    /// <summary>A variable that was never assigned; reads as null.</summary>
    Unset,
    Null,

    /// <summary>What a list or object without items is equal to; prints nothing.</summary>
    Empty,
    Flag,
    Integer,

    /// <summary>A whole number beyond 64 bits.</summary>
    Big,
    Float,

    /// <summary>Of single precision, as <c>1.5f</c>.</summary>
    Single,
    Decimal,
    Text,

    /// <summary>UTF-8 that is HTML already.</summary>
    Html,
    Time,
    Duration,
    Range,

    /// <summary>An <see cref="ArrayValue"/>.</summary>
    Array,

    /// <summary>A <see cref="MapValue"/>.</summary>
    Map,

    /// <summary>A model object, with its type.</summary>
    Model,

    /// <summary>A list of model objects with their type, or of texts.</summary>
    ModelList,
    TreeList,
    TreeMap,

    /// <summary>The <see cref="Run.Globals"/>, as <c>this</c>.</summary>
    Globals,

    /// <summary>A <see cref="FunctionValue"/>.</summary>
    Function,
}

/// <summary>A value while a template runs. Numbers, flags and times are held without a heap object.</summary>
internal readonly struct Value
{
    private const long CharacterMark = 1;
    private const long NameMark = 2;

    private readonly long bits;
    private readonly short offsetMinutes;

    private Value(ValueTag tag, object? reference, long bits = 0, object? type = null, short offsetMinutes = 0)
    {
        Tag = tag;
        Reference = reference;
        Type = type;
        this.bits = bits;
        this.offsetMinutes = offsetMinutes;
    }

    public static Value Null => new(ValueTag.Null, null);

    public static Value Empty => new(ValueTag.Empty, null);

    public static Value True => new(ValueTag.Flag, null, 1);

    public static Value False => new(ValueTag.Flag, null);

    public static Value Zero => new(ValueTag.Integer, null);

    public ValueTag Tag { get; }

    public object? Reference { get; }

    /// <summary>The <see cref="ModelType"/> of a model object, or of a model list's items.</summary>
    public object? Type { get; }

    public bool IsNull => Tag <= ValueTag.Null;

    /// <summary>Null, <c>empty</c> and false are false, all else is true.</summary>
    public bool IsTrue => Tag > ValueTag.Flag || (Tag == ValueTag.Flag && bits != 0);

    public bool IsNumber => Tag is >= ValueTag.Integer and <= ValueTag.Decimal;

    public bool IsText => Tag is ValueTag.Text or ValueTag.Html;

    /// <summary>Whether it is one character of a text: a text of its own kind.</summary>
    public bool IsCharacter => Tag == ValueTag.Text && bits == CharacterMark;

    /// <summary>Whether it is one of a set of names that also count as numbers.</summary>
    public bool IsName => Tag == ValueTag.Text && (bits & NameMark) != 0;

    /// <summary>The number that a name stands for.</summary>
    public long NameNumber => bits >> 8;

    public long Integer => bits;

    public bool IsLong => Tag == ValueTag.Integer && (offsetMinutes != 0 || bits is < int.MinValue or > int.MaxValue);

    public double Float => BitConverter.Int64BitsToDouble(bits);

    public BigInteger Big => (BigInteger)Reference!;

    public float Single => BitConverter.Int32BitsToSingle((int)bits);

    public decimal Decimal => (decimal)Reference!;

    public string Text => (string)Reference!;

    public ReadOnlySpan<byte> Html => ((byte[]?)Reference).AsSpan((int)(bits >> 32), (int)bits);

    public DateTimeOffset Time => new(new DateTime(bits + (offsetMinutes * TimeSpan.TicksPerMinute)), TimeSpan.FromMinutes(offsetMinutes));

    public TimeSpan Duration => new(bits);

    public ArrayValue Array => (ArrayValue)Reference!;

    public MapValue Map => (MapValue)Reference!;

    public Globals Globals => (Globals)Reference!;

    public FunctionValue Function => (FunctionValue)Reference!;

    public static Value Of(bool value) => value ? True : False;

    public static Value Of(long value) => new(ValueTag.Integer, null, value);

    /// <summary>Of 64 bits also when it would fit into 32; only <c>object.kind</c> tells.</summary>
    public static Value OfLong(long value) => new(ValueTag.Integer, null, value, null, 64);

    public static Value Of(double value) => new(ValueTag.Float, null, BitConverter.DoubleToInt64Bits(value));

    public static Value Of(float value) => new(ValueTag.Single, null, BitConverter.SingleToInt32Bits(value));

    public static Value Of(decimal value) => new(ValueTag.Decimal, value);

    public static Value Of(BigInteger value) => value >= long.MinValue && value <= long.MaxValue ? Of((long)value) : new(ValueTag.Big, value);

    public static Value Of(string? value) => value == null ? Null : new(ValueTag.Text, value);

    public static Value OfCharacter(char value) => new(ValueTag.Text, value.ToString(), CharacterMark);

    public static Value OfName(string name, int number) => new(ValueTag.Text, name, ((long)number << 8) | NameMark);

    /// <summary>As the members of a model are read: empty text is null.</summary>
    public static Value OfMember(string? value) => string.IsNullOrEmpty(value) ? Null : new(ValueTag.Text, value);

    public static Value Of(DateTimeOffset value) => new(ValueTag.Time, null, value.UtcTicks, null, (short)value.TotalOffsetMinutes);

    public static Value Of(TimeSpan value) => new(ValueTag.Duration, null, value.Ticks);

    public static Value Of(ArrayValue value) => new(ValueTag.Array, value);

    public static Value Of(MapValue value) => new(ValueTag.Map, value);

    public static Value Of(RangeValue value) => new(ValueTag.Range, value);

    public static Value Of(Globals value) => new(ValueTag.Globals, value);

    public static Value Of(FunctionValue value) => new(ValueTag.Function, value);

    /// <returns>Null of empty memory.</returns>
    public static Value OfHtml(ReadOnlyMemory<byte> html)
    {
        if (html.IsEmpty)
        {
            return Null;
        }

        var segment = MemoryMarshal.TryGetArray(html, out var found) ? found : new ArraySegment<byte>(html.ToArray());
        return new Value(ValueTag.Html, segment.Array, ((long)segment.Offset << 32) | (uint)segment.Count);
    }

    public static Value OfModel(object? instance, ModelType? type) => instance == null ? Null : new(ValueTag.Model, instance, 0, type);

    /// <param name="type">Of the items; <see langword="null"/> for a list of texts.</param>
    public static Value OfModels(IReadOnlyList<object>? items, ModelType? type) => items == null ? Null : new(ValueTag.ModelList, items, 0, type);

    /// <summary>A value of a <see cref="ValueKind.Tree"/>, or of a model without a declared type.</summary>
    public static Value OfTree(object? value) => value switch
    {
        null => Null,
        string text => Of(text),
        bool flag => Of(flag),
        int number => Of(number),
        long number => Of(number),
        double number => Of(number),
        float number => Of(number),
        decimal number => Of(number),
        DateTimeOffset time => Of(time),
        TimeSpan duration => Of(duration),
        Value inner => inner,
        IReadOnlyDictionary<string, object?> map => new Value(ValueTag.TreeMap, map),
        IReadOnlyList<object?> list => new Value(ValueTag.TreeList, list),
        _ => Of(value.ToString()),
    };

    public override string ToString() => TextForm.Of(this);
}
