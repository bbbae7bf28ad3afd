using System.Buffers.Binary;
using System.Text;

namespace FinewsSiteGen.Index;

/// <summary>Puts numbers and texts one after another into a room that is large enough; <see cref="SpoolReader"/> takes them out in the same order.</summary>
internal ref struct SpoolWriter(Span<byte> room)
{
    private readonly Span<byte> room = room;

    /// <summary>How many were written.</summary>
    public int Bytes { get; private set; }

    /// <returns>No text takes more, with its length.</returns>
    public static int MostBytes(string text) => sizeof(int) + Encoding.UTF8.GetMaxByteCount(text.Length);

    public void Number(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(room[Bytes..], value);
        Bytes += sizeof(int);
    }

    public void Text(string text)
    {
        int length = Encoding.UTF8.GetBytes(text, room[(Bytes + sizeof(int))..]);
        Number(length);
        Bytes += length;
    }
}
