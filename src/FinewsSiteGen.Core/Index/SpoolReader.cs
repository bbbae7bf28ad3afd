using System.Buffers.Binary;
using System.Text;

namespace FinewsSiteGen.Index;

/// <summary>Takes out what a <see cref="SpoolWriter"/> has put in.</summary>
internal ref struct SpoolReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    /// <summary>How many were read.</summary>
    public int Bytes { get; private set; }

    public int Number()
    {
        int value = BinaryPrimitives.ReadInt32LittleEndian(bytes[Bytes..]);
        Bytes += sizeof(int);
        return value;
    }

    public string Text()
    {
        int length = Number();
        string text = Encoding.UTF8.GetString(bytes.Slice(Bytes, length));
        Bytes += length;
        return text;
    }
}
