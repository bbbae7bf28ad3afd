using System.Buffers.Binary;

namespace FinewsSiteGen.Model;

/// <summary>A hash of 128 bits.</summary>
/// <remarks>No number of the framework: its own of this size is laid out by the system, so that a method that touches one cannot be compiled beforehand, and is at each start.</remarks>
public readonly record struct Hash128(ulong High, ulong Low)
{
    /// <summary>In bytes.</summary>
    public const int Size = 2 * sizeof(ulong);

    /// <summary>Stands for that of bytes that could not be read; the default.</summary>
    public static Hash128 None => default;

    /// <param name="bytes">Of <see cref="Size"/> or more, the highest first.</param>
    public static Hash128 Read(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[sizeof(ulong)..]));

    /// <inheritdoc cref="Read" path="/param"/>
    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[sizeof(ulong)..], Low);
    }

    /// <returns>32 hexadecimal digits.</returns>
    public override string ToString() => $"{High:x16}{Low:x16}";
}
