using System.Buffers.Binary;

namespace FinewsSiteGen.Read;

/// <summary>The checksum of ZIP entries (ISO 3309), which the framework neither checks nor offers.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    /// <summary>Table <c>k</c> tells what a byte comes to after <c>k</c> more bytes, so that eight are taken at once.</summary>
    private static readonly uint[][] Tables = MakeTables();

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            uint low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ crc;
            uint high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = Tables[7][(byte)low] ^ Tables[6][(byte)(low >> 8)] ^ Tables[5][(byte)(low >> 16)] ^ Tables[4][low >> 24]
                ^ Tables[3][(byte)high] ^ Tables[2][(byte)(high >> 8)] ^ Tables[1][(byte)(high >> 16)] ^ Tables[0][high >> 24];
        }
        foreach (byte one in bytes)
            crc = Tables[0][(byte)(crc ^ one)] ^ (crc >> 8);
        return ~crc;
    }

    private static uint[][] MakeTables()
    {
        uint[][] tables = [.. Enumerable.Range(0, 8).Select(_ => new uint[256])];
        for (uint value = 0; value < 256; value++)
        {
            uint crc = value;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ Polynomial : crc >> 1;
            tables[0][value] = crc;
        }
        for (int k = 1; k < 8; k++)
        {
            for (int value = 0; value < 256; value++)
                tables[k][value] = tables[0][(byte)tables[k - 1][value]] ^ (tables[k - 1][value] >> 8);
        }
        return tables;
    }
}
